#include "app/text_game.hpp"

#include <optional>
#include <string>

#include "app/kept_round.hpp"
#include "app/written_answer.hpp"
#include "app/written_question.hpp"
#include "base/rng.hpp"
#include "base/text.hpp"

namespace standpoint {

namespace {

// What the player wants once a round is over or left.
enum class After : std::uint8_t { stop, another, practise };

class TextGame {
public:
    TextGame(const PlayOptions& options, Game& game, Terminal& terminal)
        : options_(options), game_(game), texts_(game.texts), terminal_(terminal) {}

    int play() {
        tell_notices();
        std::optional<KeptRound> round = left_over();
        if (ended_) {
            return say_goodbye();
        }
        if (!round) {
            round = KeptRound::begin(game_, game_.chosen, plan_for(options_, next_seed()));
        }
        for (;;) {
            introduce(*round);
            switch (play_round(*round)) {
                case After::stop: return say_goodbye();
                case After::another:
                    round = KeptRound::begin(game_, round->pack_pointer(), plan_for(options_, next_seed()));
                    break;
                case After::practise:
                    round = KeptRound::begin(game_, round->pack_pointer(),
                                             plan_for_mistakes(round->session(), next_seed()));
                    break;
            }
        }
    }

private:
    // The first round has the seed that was asked for, later ones its successors.
    std::uint64_t next_seed() { return options_.seed ? *options_.seed + rounds_++ : game_.outside.chance(); }

    void tell_notices() {
        for (const Notice& notice : game_.store.take_notices()) {
            terminal_.say(told(texts_, notice), Tone::wrong);
        }
    }

    // A line, or nothing once the input has ended.
    std::optional<Terminal::Line> read() {
        auto line = terminal_.read();
        if (!line) {
            ended_ = true;
            terminal_.gap();
        }
        return line;
    }

    // The unfinished round, where there is one and the player wants it. A round asked for by number is not in its way.
    std::optional<KeptRound> left_over() {
        if (options_.seed) {
            return std::nullopt;
        }
        auto round = unfinished_round(game_, options_.pack.has_value());
        if (!round) {
            return round;
        }
        terminal_.ask(texts_.part("text.resume", {{"title", round->pack().base().title},
                                                  {"answered", std::to_string(round->session().records.size())},
                                                  {"count", count(round->session())}}));
        const auto line = read();
        if (line && among(texts_, "text.resume.no", fold(line->text))) {
            leave_round(game_, round->uid());
            return std::nullopt;
        }
        return round;
    }

    static std::string count(const Session& session) { return std::to_string(session.deal->questions.size()); }

    void introduce(const KeptRound& round) {
        const FactBase& base = round.pack().base();
        const Source& source = base.source;
        terminal_.gap();
        terminal_.say(texts_.part("text.pack", {{"title", base.title}}), Tone::strong);
        terminal_.say(texts_.part("text.source", {{"source", source.title},
                                                  {"publisher", source.publisher},
                                                  {"date", texts_.part("text.source.date", {{"date", source.date}})}}),
                      Tone::quiet);
        if (source.invented) {
            terminal_.say(texts_.part("text.invented"), Tone::quiet);
        }
        if (round.session().plan.mode == "mistakes") {
            terminal_.say(texts_.part("text.practising"));
        }
        terminal_.say(texts_.part("text.round", {{"count", count(round.session())}}));
        if (round.session().plan.timed) {
            const auto limit = std::chrono::duration_cast<std::chrono::seconds>(round.session().plan.time_limit);
            terminal_.say(texts_.part("text.timed", {{"seconds", std::to_string(limit.count())}}));
        }
    }

    After play_round(KeptRound& round) {
        if (round.session().deal->questions.empty()) {
            terminal_.say(texts_.part("text.no-questions"));
            return After::stop;
        }
        while (round.session().phase != Phase::finished) {
            write_question(terminal_, texts_, round.session());
            asked_at_ = game_.outside.ticks();
            if (!answer_question(round)) {
                return stop(round);
            }
        }
        write_results(terminal_, texts_, round, game_.store);
        tell_notices();
        return what_next(round);
    }

    // Reads lines until the open question is answered and left, or taken back to an earlier one. False where the player
    // stops.
    bool answer_question(KeptRound& round) {
        for (;;) {
            terminal_.ask(prompt_of(round.session().question().task, texts_));
            const auto line = read();
            if (!line || line->text == "q") {
                return false;
            }
            if (!line->readable) {
                terminal_.say(texts_.part("text.unreadable"));
            } else if (fold(line->text).empty() && line->text != "?") {
                terminal_.say(texts_.part("text.empty"));
            } else if (line->text == "?") {
                terminal_.say(form_of(round.session().question().task, texts_));
                terminal_.say(texts_.part("text.help"));
            } else if (line->text == "u") {
                const bool undone = round.undo();
                terminal_.say(texts_.part(undone ? "text.undone" : "text.nothing-to-undo"));
                tell_notices();
                if (undone) {
                    return true;
                }
            } else if (give(round, line->text)) {
                return true;
            }
        }
    }

    // One answer. True where the question is done with.
    bool give(KeptRound& round, const std::string& line) {
        const Milliseconds taken = game_.outside.ticks() - asked_at_;
        Command command = GiveUp{taken};
        if (line != "g") {
            auto response = response_from(round.session().question().task, line, texts_);
            if (!response) {
                terminal_.say(form_of(round.session().question().task, texts_));
                return false;
            }
            command = Answer{std::move(*response), taken};
        }
        bool done = false;
        for (const Happening& happening : round.take(command)) {
            done = std::visit([&](const auto& own) { return tell(round, own); }, happening) || done;
        }
        tell_notices();
        if (done) {
            round.take(Continue{});
        }
        return done;
    }

    // One overload for each thing that can happen; true where the question is done with.
    bool tell(const KeptRound& round, const AnswerGiven& given) {
        write_feedback(terminal_, texts_, round.session(), given.record, round.kept());
        return true;
    }
    bool tell(const KeptRound&, const AlmostRight&) {
        terminal_.say(texts_.part("text.almost"), Tone::strong);
        return false;
    }
    static bool tell(const KeptRound&, const RoundFinished&) { return true; }
    bool tell(const KeptRound&, const NotAllowed& refused) {
        terminal_.say(texts_.part(refused.why));
        return false;
    }

    After stop(const KeptRound& round) {
        const std::size_t answered = round.session().records.size();
        if (ended_) {
            terminal_.say(texts_.part("text.ended"));
        }
        terminal_.say(texts_.part(answered > 0 ? "text.stopped" : "text.stopped.empty",
                                  {{"answered", std::to_string(answered)}, {"count", count(round.session())}}));
        return After::stop;
    }

    After what_next(const KeptRound& round) {
        const bool all_right = mistakes(round.session()).empty();
        for (;;) {
            terminal_.gap();
            terminal_.ask(texts_.part(all_right ? "text.next.all-right" : "text.next"));
            const auto line = read();
            if (!line || line->text == "q") {
                return After::stop;
            }
            if (line->readable && line->text.empty()) {
                return After::another;
            }
            if (line->text == "m" && !all_right) {
                return After::practise;
            }
        }
    }

    int say_goodbye() {
        game_.store.try_again();
        tell_notices();
        terminal_.say(texts_.part("text.goodbye"));
        terminal_.flush();
        return exit_code::fine;
    }

    const PlayOptions& options_;
    Game& game_;
    const Phrases& texts_;
    Terminal& terminal_;
    std::uint64_t rounds_ = 0;
    Milliseconds asked_at_{};
    bool ended_ = false;
};

}  // namespace

int play_in_terminal(const PlayOptions& options, Game& game, Terminal& terminal) {
    return TextGame(options, game, terminal).play();
}

}  // namespace standpoint
