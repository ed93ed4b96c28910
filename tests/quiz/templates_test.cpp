// The table of templates, and what each family makes of facts whose answers are known here.
#include <algorithm>
#include <map>
#include <set>

#include <doctest/doctest.h>

#include "base/text.hpp"
#include "play/packs.hpp"
#include "quiz/json.hpp"

using namespace standpoint;

namespace {

const packs::Open& talks() {
    return packs::pack(packs::first);
}

FactId fact(const char* key) {
    const auto found = talks().base.find_fact(key);
    REQUIRE(found);
    return *found;
}

Question make(const char* made_from, const char* about, std::uint64_t seed = 1) {
    const Template* found = template_named(made_from);
    REQUIRE(found != nullptr);
    const auto question = make_fair(talks().material, *found, fact(about), Rng(seed));
    REQUIRE(question);
    return *question;
}

std::string key(const char* made_from, const char* about) {
    return key_text(make(made_from, about).task);
}

// Every option that some seed shows beside the key.
std::set<std::string> distractors(const char* made_from, const char* about) {
    std::set<std::string> found;
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        const Question question = make(made_from, about, seed);
        for (const Option& option : std::get<PickOne>(question.task).options) {
            if (!option.right) {
                found.insert(option.text);
            }
        }
    }
    return found;
}

using Texts = std::set<std::string>;

}  // namespace

TEST_CASE("there are at least thirty templates, each with a name of its own") {
    std::set<std::string_view> names;
    for (const Template& each : templates()) {
        names.insert(each.name);
        CHECK(template_named(each.name) == &each);
    }
    CHECK(names.size() == templates().size());
    CHECK(names.size() >= 30);
}

TEST_CASE("the templates cover all nine tasks and all seven kinds of fact") {
    std::set<TaskKind> tasks;
    std::set<FactKind> kinds;
    for (const Template& each : templates()) {
        tasks.insert(each.task);
        kinds.insert(each.about);
    }
    CHECK(tasks.size() == 9);
    CHECK(kinds.size() == 7);
}

TEST_CASE("every template has its phrases, and no phrase is left over") {
    const Phrases& phrases = talks().phrases;
    for (const Template& each : templates()) {
        CHECK_MESSAGE(phrases.has(each.name), std::string(each.name));
    }
    const std::set<std::string, std::less<>> parts{
        "language",      "list.and",     "holder-verb",       "position-told",
        "position-card", "meeting-pair", "order.explanation", "unanswered.explanation"};
    for (const auto& named : phrases.all()) {
        const std::string& name = named.first;
        const bool is_known = template_named(name) != nullptr || parts.contains(name) || name.starts_with("stance.") ||
                              name.starts_with("slot.") || name.starts_with("proof.") ||
                              // play/modes: cards of Sides, Timeline and Browse, and the decks of the latter
                              name == "sides" || name.starts_with("timeline") || name.starts_with("card.") ||
                              name.starts_with("deck.");
        CHECK_MESSAGE(is_known, name);
    }
}

TEST_CASE("the common templates have two phrasings or more") {
    for (const char* name :
         {"role-person", "person-role", "meeting-place", "meeting-counterpart", "position-holder", "holder-position",
          "event-time", "state-value", "value-state", "term-meaning", "holder-statement"}) {
        CHECK_MESSAGE(talks().phrases.all().at(name).size() >= 2, name);
    }
}

TEST_CASE("the same fact and seed give the same question, another seed gives others too") {
    CHECK(make("state-value", "gains-slow", 7) == make("state-value", "gains-slow", 7));
    std::set<std::string> forms;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        forms.insert(to_json_line(talks().base, make("state-value", "gains-slow", seed), {}));
    }
    CHECK(forms.size() > 5);
}

TEST_CASE("both phrasings of a template come up") {
    std::set<std::string> stems;
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        stems.insert(make("role-person", "putin-president", seed).stem);
    }
    CHECK(stems.size() == talks().phrases.all().at("role-person").size());
}

TEST_CASE("role to person, and back") {
    CHECK(key("role-person", "putin-president") == "Vladimir Putin");
    CHECK(key("role-person-typed", "witkoff-envoy") == "Steve Witkoff");
    CHECK(key("person-role", "kushner-son-in-law") == "The son-in-law of Donald Trump");
    CHECK(distractors("role-person", "putin-president") == Texts{"Donald Trump", "Volodymyr Zelenskyy"});
    CHECK_FALSE(distractors("person-role", "trump-president").contains("The special envoy of Donald Trump"));
}

TEST_CASE("person to side: all the sides stand beside the key") {
    CHECK(key("person-side", "witkoff-envoy") == "The U.S.");
    CHECK(distractors("person-side", "zelenskyy-president") == Texts{"Russia", "The U.S."});
}

TEST_CASE("the odd one out stands among people of one other side") {
    CHECK(key("odd-one-out", "putin-president") == "Vladimir Putin");
    CHECK(distractors("odd-one-out", "putin-president") == Texts{"Donald Trump", "Jared Kushner", "Steve Witkoff"});
    CHECK_FALSE(make_fair(talks().material, *template_named("odd-one-out"), fact("trump-president"), Rng(1)));
}

TEST_CASE("meetings: place, counterpart, time, participants") {
    CHECK(key("meeting-place", "london-meeting") == "London");
    CHECK(key("meeting-counterpart", "florida-meetings") == "Ukrainian officials");
    CHECK(key("meeting-time", "moscow-talks") == "Last week");
    CHECK(key("which-meeting", "london-meeting") == "The meeting in London");
    const Question many = make("meeting-participants", "moscow-talks");
    for (const Option& option : std::get<PickMany>(many.task).options) {
        const bool was_there = Texts{"Vladimir Putin", "Steve Witkoff", "Jared Kushner"}.contains(option.text);
        CHECK(option.right == was_there);
    }
}

TEST_CASE("a meeting without a time on the timeline is not asked for its time") {
    CHECK_FALSE(make_fair(talks().material, *template_named("meeting-time"), fact("london-meeting"), Rng(1)) ==
                std::nullopt);
    CHECK(template_named("meeting-time")->key(talks().base, fact("florida-meetings")).empty());
}

TEST_CASE("the length of a meeting: numbers in order, the key at any place") {
    std::set<std::size_t> places;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        const Question question = make("meeting-length", "moscow-talks", seed);
        const auto& options = std::get<PickOne>(question.task).options;
        const auto right = std::ranges::find(options, true, &Option::right);
        CHECK(right->text == "5 hours");
        places.insert(static_cast<std::size_t>(right - options.begin()));
        CHECK(std::ranges::is_sorted(options, {}, [](const Option& option) { return std::stoi(option.text); }));
    }
    CHECK(places.size() == 4);
}

TEST_CASE("what came first and last: no meeting stands beside one whose order is unknown") {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        const auto question =
            make_fair(talks().material, *template_named("came-last"), fact("moscow-talks"), Rng(seed));
        if (!question) {
            continue;
        }
        Texts shown;
        for (const Option& option : std::get<PickOne>(question->task).options) {
            shown.insert(option.text);
        }
        const bool both = shown.contains("The meeting in London") && shown.contains("The meetings in Florida");
        CHECK_FALSE(both);
    }
}

TEST_CASE("positions: the holder, and the positions of a holder") {
    CHECK(key("position-holder", "accept-plan") == "The U.S.");
    CHECK(distractors("position-holder", "limit-army") == Texts{"Ukraine", "The U.S."});
    CHECK(key("holder-position", "halt-on-front-line") == "A halt to the fighting along the current front line");
}

TEST_CASE(
    "what Ukraine refuses is no distractor for what Russia demands: the article does not say that Russia does not") {
    for (const char* demand : {"limit-army", "recognise-crimea", "drop-nato-bid", "russian-language"}) {
        CHECK_FALSE(
            distractors("holder-position", demand).contains("A formal handover of the land that Russia controls"));
    }
}

TEST_CASE("rejecting and refusing are not played off against each other") {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        const Question question = make("stance-statement", "keep-nato-bid", seed);
        CHECK(question.stem.find("refuses") == std::string::npos);
    }
}

TEST_CASE("a holder may be typed as the side or as the person whom the article names") {
    const auto accepted = std::get<TypeIn>(make("position-holder-typed", "withdraw-from-east").task).accepted;
    CHECK(std::ranges::find(accepted, "Russia") != accepted.end());
    CHECK(std::ranges::find(accepted, "Vladimir Putin") != accepted.end());
    CHECK(std::ranges::find(accepted, "Putin") != accepted.end());
    CHECK(std::ranges::find(accepted, "Moscow") != accepted.end());
}

TEST_CASE("which demand is rejected, and which goes unanswered") {
    CHECK(key("demand-answered", "drop-nato-bid") == "An end to Ukraine’s bid to join NATO");
    CHECK(template_named("demand-answered")->key(talks().base, fact("limit-army")).empty());
    CHECK(template_named("demand-unanswered")->key(talks().base, fact("drop-nato-bid")).empty());
    const Texts answered{"An end to Ukraine’s bid to join NATO",
                         "A Ukrainian pull-out from uncaptured areas in the east"};
    CHECK(distractors("demand-unanswered", "limit-army") == answered);
}

TEST_CASE("events: year, time and actor") {
    CHECK(key("event-year", "crimea-annexed") == "2014");
    CHECK(key("event-actor-typed", "invasion") == "Russia");
    CHECK(key("time-meeting", "london-meeting") == "The meeting in London");
    CHECK(key("event-year-typed", "crimea-annexed") == "2014");
}

TEST_CASE("states, quantities and terms") {
    CHECK(key("state-value", "plan-tilted") == "Strongly one-sided");
    CHECK(key("value-state", "gains-slow") == "The gains made by Russian forces");
    CHECK(key("quantity", "key-regions") == "4 regions");
    CHECK(key("term-meaning", "term-kyiv") == "The government of Ukraine");
    CHECK(key("meaning-term-typed", "term-nato") == "NATO");
}

TEST_CASE("two steps: from the meeting to its guest, from the guest to the sender") {
    const Question question = make("whose-envoy", "zelenskyy-president");
    CHECK(key_text(question.task) == "Ukraine");
    CHECK(question.items.size() == 2);
    CHECK(question.stem.find("president") != std::string::npos);
    // Nobody but one has sent anybody: whoever is asked for would be known.
    CHECK_FALSE(make_fair(talks().material, *template_named("whose-envoy"), fact("witkoff-envoy"), Rng(1)));
}

TEST_CASE("a match has three or four pairs, and every crossing is proved wrong") {
    for (const char* name : {"match-roles", "match-places", "match-states", "match-terms"}) {
        const Template& made_from = *template_named(name);
        const FactId start = talks().material.own(made_from).front().facts.front();
        const auto question = make_fair(talks().material, made_from, start, Rng(3));
        REQUIRE(question);
        const auto& task = std::get<Match>(question->task);
        CHECK(task.lefts.size() >= 3);
        CHECK(task.lefts.size() <= 4);
        CHECK(question->items.size() == task.lefts.size());
        CHECK(question->items.front() == question->item);
        for (std::size_t row = 0; row < task.cells.size(); ++row) {
            for (std::size_t column = 0; column < task.cells[row].size(); ++column) {
                CHECK(task.cells[row][column].right == (task.partner[row] == column));
                CHECK(task.cells[row][column].proof.has_value() != task.cells[row][column].right);
            }
        }
    }
}

TEST_CASE("sorting has two or three piles, and none stays empty") {
    for (const char* name : {"sort-people", "sort-positions"}) {
        const Template& made_from = *template_named(name);
        for (std::uint64_t seed = 1; seed <= 10; ++seed) {
            const auto question = make_fair(talks().material, made_from,
                                            talks().material.own(made_from).front().facts.front(), Rng(seed));
            REQUIRE(question);
            const auto& task = std::get<Sort>(question->task);
            CHECK(std::set<std::size_t>(task.pile.begin(), task.pile.end()).size() == task.piles.size());
            CHECK(task.piles.size() >= 2);
            CHECK(task.cards.size() >= 4);
            CHECK(task.cards.size() <= 6);
        }
    }
}

TEST_CASE("a meeting is assembled from more chips than it has slots, no chip twice") {
    const auto task = std::get<Assemble>(make("assemble-meeting", "moscow-talks").task);
    CHECK(task.slots == std::vector<std::string>{"with whom", "where", "when"});
    CHECK(task.chips.size() > task.slots.size());
    CHECK(std::set<std::string>(task.chips.begin(), task.chips.end()).size() == task.chips.size());
}

TEST_CASE("an order has three to five cards and is not always shown in order") {
    bool shuffled = false;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const Question question = make("order", "moscow-talks", seed);
        const auto& task = std::get<Order>(question.task);
        CHECK(task.cards.size() >= 3);
        CHECK(task.cards.size() <= 5);
        shuffled = shuffled || !std::ranges::is_sorted(task.sequence);
    }
    CHECK(shuffled);
}

TEST_CASE("a pin stands on the place of the meeting, and far is three radii away or more") {
    const auto task = std::get<Pin>(make("pin-meeting", "florida-meetings").task);
    CHECK(task.place == "Florida");
    CHECK(task.radius_km == doctest::Approx(480));
    CHECK(task.far_km >= 3 * task.radius_km);
}

TEST_CASE("statements are true about as often as false") {
    int truths = 0;
    constexpr int all = 400;
    for (std::uint64_t seed = 1; seed <= all; ++seed) {
        truths += std::get<TrueFalse>(make("holder-statement", "limit-army", seed).task).truth ? 1 : 0;
    }
    CHECK(truths > all * 0.42);
    CHECK(truths < all * 0.58);
}

TEST_CASE("the key stands at each place about equally often") {
    std::map<std::size_t, int> places;
    constexpr int all = 800;
    for (std::uint64_t seed = 1; seed <= all; ++seed) {
        const Question question = make("state-value", "gains-slow", seed);
        const auto& options = std::get<PickOne>(question.task).options;
        ++places[static_cast<std::size_t>(std::ranges::find(options, true, &Option::right) - options.begin())];
    }
    for (const auto& [place, times] : places) {
        CHECK(times > all / 4 * 0.75);
        CHECK(times < all / 4 * 1.25);
    }
    CHECK(places.size() == 4);
}

TEST_CASE("every fact of both packs is tested by two templates or more, every paragraph by one") {
    for (const char* name : {packs::first, packs::second}) {
        const packs::Open& pack = packs::pack(name);
        std::map<std::string, std::set<std::string_view>> tested;
        std::set<int> paragraphs;
        for (const Template& made_from : templates()) {
            for (const Material::Keyed& keyed : pack.material.own(made_from)) {
                for (const FactId about : keyed.facts) {
                    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
                        const auto question = make_fair(pack.material, made_from, about, Rng(seed));
                        if (!question) {
                            continue;
                        }
                        paragraphs.insert(question->paragraph);
                        for (const Item& item : question->items) {
                            tested[pack.base[item.fact].key].insert(made_from.name);
                        }
                    }
                }
            }
        }
        for (const Fact& each : pack.base.facts) {
            CHECK_MESSAGE(tested[each.key].size() >= 2, each.key);
        }
        CHECK(static_cast<int>(paragraphs.size()) == pack.base.source.paragraphs);
    }
}

TEST_CASE("a template's pool never offers its own key, and each other key at most once") {
    const Template& made_from = *template_named("position-holder");
    Rng rng(5);
    for (const Material::Keyed& keyed : talks().material.own(made_from)) {
        const auto others = talks().material.others(made_from, keyed.key, rng);
        std::set<std::string_view> seen;
        for (const Material::Candidate& other : others) {
            CHECK(other.key != keyed.key);
            CHECK(seen.insert(other.key).second);
        }
        CHECK(others.size() == talks().material.own(made_from).size() - 1);
    }
}
