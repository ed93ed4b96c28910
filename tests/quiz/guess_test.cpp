#include "quiz/guess.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <doctest/doctest.h>

#include "quiz/examples.hpp"

using namespace standpoint;
using namespace standpoint::examples;
using doctest::Approx;

namespace {

using Rounds = std::vector<std::vector<Question>>;

constexpr std::size_t many_rounds = 600;
constexpr std::size_t round_length = 8;

// Names of one length that share no three letters, so that looks tell nothing.
const std::array<std::string, 12> words{"abcde", "fghij", "klmno", "pqrst", "uvwxy", "zacef",
                                        "bdgik", "hjlnp", "moqsu", "rtvxz", "wyadh", "cfjmr"};

template <class Make>
Rounds rounds_of(const Make& make, std::size_t rounds = many_rounds, std::size_t per_round = round_length) {
    Rounds all(rounds);
    for (std::size_t round = 0; round < rounds; ++round) {
        for (std::size_t place = 0; place < per_round; ++place) {
            Rng rng = Rng(1).fork(round * per_round + place);
            all[round].push_back(asking("Which word is it?", make(rng, place)));
        }
    }
    return all;
}

// Four words drawn alike, one of them right.
PickOne fair_pick(Rng& rng) {
    PickOne task;
    for (const std::size_t word : drawn_once(4, words.size(), rng)) {
        task.options.push_back(task.options.empty() ? right(words[word]) : wrong(words[word]));
    }
    rng.shuffle(task.options);
    return task;
}

GuessRow row(const std::vector<GuessRow>& rows, std::string_view guesser) {
    const auto found = std::ranges::find(rows, guesser, &GuessRow::guesser);
    REQUIRE(found != rows.end());
    return *found;
}

GuessRow row(const Rounds& rounds, std::string_view guesser) {
    return row(guess_all(base(), rounds), guesser);
}

std::string failing(const std::vector<GuessRow>& rows) {
    std::string names;
    for (const GuessRow& one : rows) {
        names += one.passes() ? "" : one.guesser + "; ";
    }
    return names;
}

// Places "Place A" … in a base of so many.
FactBase base_of_places(std::size_t count) {
    FactBase made = base();
    made.places.clear();
    for (std::size_t i = 0; i < count; ++i) {
        Place place;
        place.key = place.name = place.in_text = words[i];
        made.places.push_back(place);
    }
    return made;
}

}  // namespace

TEST_CASE("fair questions teach no guesser anything") {
    const std::vector<GuessRow> rows = guess_all(base(), rounds_of([](Rng& rng, std::size_t place) -> Task {
                                                     switch (place % 3) {
                                                         case 0: return TrueFalse{rng.chance(0.5), {}, {}};
                                                         default: return fair_pick(rng);
                                                     }
                                                 }));
    CHECK(failing(rows).empty());
    for (const GuessRow& one : rows) {
        CAPTURE(one.guesser);
        CHECK(std::abs(one.advantage()) < 0.03);
    }
}

TEST_CASE("every guesser of the list has a row, and its limit") {
    const std::vector<GuessRow> rows =
        guess_all(base(), rounds_of([](Rng& rng, std::size_t) -> Task { return fair_pick(rng); }, 4));
    for (const char* name : {"longest", "shortest", "most words of the stem", "most like the others",
                             "least like the others", "not shown yet in the round", "not right yet in the round",
                             "place 1", "place 2", "place 3", "place 4", "always \"true\"", "always \"false\""}) {
        CAPTURE(name);
        CHECK(row(rows, name).limit == Approx(0.03));
    }
    CHECK(row(rows, "commonest key").limit == Approx(0.05));
    CHECK(row(rows, "commonest key by share").limit == Approx(0.05));
    CHECK(row(rows, "naive Bayes").limit == Approx(0.08));
    CHECK(row(rows, "longest").questions == 32);
    CHECK(row(rows, "longest").chance == Approx(0.25));
}

TEST_CASE("a key that is longer than the rest is caught") {
    const std::vector<GuessRow> rows = guess_all(base(), rounds_of([](Rng& rng, std::size_t) -> Task {
                                                     PickOne task = fair_pick(rng);
                                                     for (Option& option : task.options) {
                                                         option.text += option.right && rng.chance(0.5) ? " or so" : "";
                                                     }
                                                     return task;
                                                 }));
    CHECK(!row(rows, "longest").passes());
    CHECK(row(rows, "longest").accuracy == Approx(0.625).epsilon(0.05));
    CHECK(!row(rows, "naive Bayes").passes());
    CHECK(row(rows, "shortest").passes());
}

TEST_CASE("a key that is shorter than the rest is caught") {
    const Rounds rounds = rounds_of([](Rng& rng, std::size_t) -> Task {
        PickOne task = fair_pick(rng);
        for (Option& option : task.options) {
            option.text += option.right ? "" : "x";
        }
        return task;
    });
    CHECK(row(rounds, "shortest").accuracy == Approx(1));
    CHECK(row(rounds, "longest").accuracy == Approx(0));
}

TEST_CASE("a key that repeats a word of the stem is caught") {
    Rounds rounds = rounds_of([](Rng& rng, std::size_t) -> Task { return fair_pick(rng); });
    for (std::vector<Question>& round : rounds) {
        for (Question& question : round) {
            question.stem = "Which word is like " + key_text(question.task) + "?";
        }
    }
    CHECK(row(rounds, "most words of the stem").accuracy == Approx(1));
    CHECK(!row(rounds, "naive Bayes").passes());
}

TEST_CASE("function words of the stem are no hint") {
    Rounds rounds(2);
    rounds[0].push_back(asking("Which of the two is it?", PickOne{{right("lake"), wrong("of the hill")}}));
    CHECK(row(rounds, "most words of the stem").accuracy == Approx(0.5));
    CHECK(row(rounds, "most words of the stem, small ones too").accuracy == Approx(0));
}

TEST_CASE("a key that always stands in one place is caught") {
    const std::vector<GuessRow> rows =
        guess_all(base(), rounds_of([](Rng& rng, std::size_t) -> Task {
                      PickOne task = fair_pick(rng);
                      std::stable_partition(task.options.begin(), task.options.end(),
                                            [](const Option& option) { return !option.right; });
                      return task;
                  }));
    CHECK(row(rows, "place 4").accuracy == Approx(1));
    CHECK(row(rows, "place 1").accuracy == Approx(0));
    CHECK(!row(rows, "naive Bayes").passes());
}

TEST_CASE("a place is guessed only where there is such a place") {
    Rounds rounds(1);
    rounds[0].push_back(asking("Which?", PickOne{{wrong("a"), right("b")}}));
    rounds[0].push_back(asking("Which?", PickOne{{wrong("a"), wrong("b"), right("c")}}));
    const std::vector<GuessRow> rows = guess_all(base(), rounds);
    CHECK(row(rows, "place 1").questions == 2);
    CHECK(row(rows, "place 3").questions == 1);
    CHECK(row(rows, "place 3").accuracy == Approx(1));
    CHECK(row(rows, "place 3").chance == Approx(1.0 / 3));
    CHECK(row(rows, "place 2").chance == Approx(5.0 / 12));
}

TEST_CASE("statements that are true too often are caught") {
    const std::vector<GuessRow> rows = guess_all(base(), rounds_of([](Rng& rng, std::size_t) -> Task {
                                                     return TrueFalse{rng.chance(0.6), {}, {}};
                                                 }));
    CHECK(!row(rows, "always \"true\"").passes());
    CHECK(row(rows, "always \"false\"").passes());
    CHECK(!row(rows, "place 1").passes());
    CHECK(!row(rows, "commonest key").passes());
    CHECK(row(rows, "longest").questions == 0);
}

TEST_CASE("an answer that is right too often is caught") {
    const std::vector<GuessRow> rows =
        guess_all(base(), rounds_of([](Rng& rng, std::size_t) -> Task {
                      PickOne task = fair_pick(rng);
                      for (Option& option : task.options) {
                          if (option.text == words[0] && !option.right) {
                              return PickOne{{wrong(words[3]), right(words[0]), wrong(words[5]), wrong(words[9])}};
                          }
                      }
                      return task;
                  }));
    CHECK(!row(rows, "commonest key").passes());
    CHECK(!row(rows, "commonest key by share").passes());
}

TEST_CASE("an answer that is rare but always right is caught by its share") {
    const std::vector<GuessRow> rows = guess_all(
        base(), rounds_of([](Rng& rng, std::size_t) -> Task {
            // The last three words are keys whenever they are shown; the first two are shown and right more often.
            if (rng.chance(0.3)) {
                return PickOne{{wrong(words[0]), right(words[9 + rng.below(3)]), wrong(words[1]), wrong(words[2])}};
            }
            return PickOne{{right(words[rng.below(2)]), wrong(words[4]), wrong(words[5]), wrong(words[6])}};
        }));
    CHECK(row(rows, "commonest key by share").accuracy > 0.95);
    CHECK(row(rows, "commonest key by share").accuracy > row(rows, "commonest key").accuracy);
}

TEST_CASE("a key that was not used yet is caught") {
    const Rounds rounds = rounds_of(
        [](Rng& rng, std::size_t place) -> Task {
            PickOne task{{right(words[place]), wrong(words[8]), wrong(words[9]), wrong(words[10])}};
            rng.shuffle(task.options);
            return task;
        },
        many_rounds, 8);
    // In the first question nothing was shown; from the second on only the key is new.
    CHECK(row(rounds, "not shown yet in the round").accuracy == Approx((0.25 + 7) / 8));
    CHECK(row(rounds, "not right yet in the round").accuracy == Approx(0.25));
}

TEST_CASE("keys that never come twice in a round are caught") {
    Rounds rounds(300);
    for (std::size_t round = 0; round < rounds.size(); ++round) {
        Rng rng = Rng(2).fork(round);
        for (const std::size_t key : drawn_once(4, 4, rng)) {
            PickOne task;
            for (std::size_t word = 0; word < 4; ++word) {
                task.options.push_back(word == key ? right(words[word]) : wrong(words[word]));
            }
            rounds[round].push_back(asking("Which word is it?", task));
        }
    }
    CHECK(row(rounds, "not right yet in the round").accuracy == Approx((0.25 + 1.0 / 3 + 0.5 + 1) / 4));
    CHECK(!row(rounds, "naive Bayes").passes());
}

TEST_CASE("the odd one out and the one in the middle are caught by likeness") {
    Rounds rounds(1);
    rounds[0].push_back(asking("Which?", PickOne{{wrong("peace talks"), wrong("peace plan"), right("ferry")}}));
    CHECK(row(rounds, "least like the others").accuracy == Approx(1));
    CHECK(row(rounds, "most like the others").accuracy == Approx(0));
    rounds[0][0].task = PickOne{{wrong("peace talks"), right("peace plan talks"), wrong("peace plan")}};
    CHECK(row(rounds, "most like the others").accuracy == Approx(1));
}

TEST_CASE("a few lucky guesses do not convict, many or very lucky ones do") {
    GuessRow some{.questions = 100, .accuracy = 0.35, .chance = 0.25, .limit = 0.05, .error = 0.04};
    CHECK(!some.passes());
    CHECK(!some.is_certain());
    some.accuracy = 0.40;
    CHECK(some.is_certain());
    some.accuracy = 0.31;
    some.questions = 2'000;
    CHECK(some.is_certain());
    const Rounds coins = rounds_of([](Rng& rng, std::size_t) -> Task { return TrueFalse{.truth = rng.chance(0.5)}; });
    CHECK(row(coins, "always \"true\"").error == Approx(0.5 / std::sqrt(many_rounds * round_length)).epsilon(0.01));
}

TEST_CASE("a guesser that cannot tell options apart earns their mean") {
    Rounds rounds(1);
    rounds[0].push_back(asking("Which?", PickOne{{right("abc"), wrong("def"), wrong("gh")}}));
    CHECK(row(rounds, "longest").accuracy == Approx(0.5));
    CHECK(row(rounds, "shortest").accuracy == Approx(0));
    CHECK(row(rounds, "commonest key").accuracy == Approx(1.0 / 3));
    CHECK(row(rounds, "naive Bayes").accuracy == Approx(1.0 / 3));
}

TEST_CASE("of several right options a guesser points at one") {
    Rounds rounds(1);
    rounds[0].push_back(asking("Which?", PickMany{{right("abcdef"), wrong("ab"), right("abc"), wrong("abd")}}));
    CHECK(row(rounds, "longest").accuracy == Approx(1));
    CHECK(row(rounds, "longest").chance == Approx(0.5));
    CHECK(row(rounds, "place 4").accuracy == Approx(0));
}

TEST_CASE("tasks without options to choose from are not guessed") {
    Rounds rounds(1);
    for (const TaskKind kind :
         {TaskKind::match, TaskKind::order, TaskKind::sort, TaskKind::type_in, TaskKind::assemble, TaskKind::pin}) {
        rounds[0].push_back(asking("Which?", drawn_task(kind, Rng(1))));
    }
    for (const GuessRow& one : guess_all(base(), rounds)) {
        CHECK(one.questions == 0);
        CHECK(one.accuracy == 0);
        CHECK(one.passes());
    }
}

TEST_CASE("no rounds at all are no trouble") {
    for (const GuessRow& one : guess_all(base(), {})) {
        CHECK(one.questions == 0);
    }
}

TEST_CASE("the commonest key is looked for in each pool by itself") {
    const FactBase places = base_of_places(9);
    const auto rigged = [](Rng& rng, std::size_t place) -> Task {
        if (place % 2 == 0) {
            return PickOne{{wrong("mmmmm"), wrong("nnnnn"), right("ooooo"), wrong("qqqqq")}};
        }
        PickOne task;
        for (const std::size_t word : drawn_once(4, 9, rng)) {
            task.options.push_back(task.options.empty() ? right(words[word]) : wrong(words[word]));
        }
        return task;
    };
    const std::vector<GuessRow> rows = guess_all(places, rounds_of(rigged));
    CHECK(row(rows, "commonest key (places)").questions == many_rounds * round_length / 2);
    CHECK(row(rows, "commonest key (places)").passes());
    CHECK(row(rows, "commonest key (places)").limit == Approx(0.05));
    CHECK(row(rows, "commonest key (sides)").questions == 0);
    CHECK(!row(rows, "commonest key").passes());
}

TEST_CASE("a small pool has a wider limit") {
    const std::vector<GuessRow> rows = guess_all(base_of_places(7), {});
    CHECK(row(rows, "commonest key (places)").limit == Approx(0.08));
    CHECK(row(guess_all(base_of_places(8), {}), "commonest key (places)").limit == Approx(0.05));
}

TEST_CASE("naive Bayes finds two weak hints together") {
    const std::vector<GuessRow> rows =
        guess_all(base(), rounds_of([](Rng& rng, std::size_t) -> Task {
                      PickOne task = fair_pick(rng);
                      // Twice in five questions the key is made long, and as often it is moved to the front.
                      for (Option& option : task.options) {
                          option.text += option.right && rng.chance(0.4) ? "xx" : "";
                      }
                      if (rng.chance(0.4)) {
                          std::stable_partition(task.options.begin(), task.options.end(),
                                                [](const Option& option) { return option.right; });
                      }
                      return task;
                  }));
    const double together = row(rows, "naive Bayes").accuracy;
    CHECK(together > row(rows, "longest").accuracy);
    CHECK(together > row(rows, "place 1").accuracy + 0.05);
}
