#include "app/text_game.hpp"

#include <optional>
#include <string>

#include "app/kept_round.hpp"
#include "app/studying.hpp"
#include "app/text_exam.hpp"
#include "app/text_sayings.hpp"
#include "app/written_answer.hpp"
#include "app/written_mode.hpp"
#include "app/written_question.hpp"
#include "base/rng.hpp"
#include "base/text.hpp"
#include "play/modes/browse.hpp"
#include "scenes/words.hpp"

namespace standpoint {

namespace {

// What the player wants once a round is over or left.
enum class After : std::uint8_t { stop, another, practise, go_on };

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
            round = fresh(game_.chosen);
        }
        for (After next = After::another; round;) {
            if (next != After::go_on) {
                introduce(*round);
            }
            next = play_round(*round);
            switch (next) {
                case After::stop: return say_goodbye();
                case After::go_on: break;
                case After::another: round = fresh(round->pack_pointer()); break;
                case After::practise:
                    round = KeptRound::begin(game_, round->pack_pointer(),
                                             plan_for_mistakes(round->session(), next_seed()));
                    break;
            }
        }
        return say_goodbye();
    }

private:
    // A new round of the mode that was asked for; nothing where there is none to be played.
    std::optional<KeptRound> fresh(const PackPointer& pack) {
        if (options_.mode == "daily") {
            auto round = KeptRound::begin_day(game_, pack);
            if (!round) {
                tell_day_played(pack->base());
            }
            return round;
        }
        if (options_.mode == "study") {
            return fresh_study(pack);
        }
        if (options_.mode == "exam") {
            const auto terms = ask_for_terms(options_, *pack, texts_, terminal_, reader_);
            return terms ? std::optional(KeptRound::begin(game_, pack, exam_plan(*terms, next_seed()))) : std::nullopt;
        }
        RoundPlan plan = plan_for(options_, next_seed());
        if (plan.mode == "browse") {
            const auto deck = options_.deck ? options_.deck : chosen_deck(pack->material());
            if (!deck) {
                return std::nullopt;
            }
            plan.deck = *deck;
        }
        return KeptRound::begin(game_, pack, std::move(plan));
    }

    std::optional<KeptRound> fresh_study(const PackPointer& pack) {
        RoundPlan plan = plan_for_study(game_, *pack, next_seed());
        if (plan.order.practise.empty()) {
            terminal_.say(texts_.part("text.study.nothing", {{"title", pack->base().title}}));
            return std::nullopt;
        }
        return KeptRound::begin(game_, pack, std::move(plan));
    }

    void tell_day_played(const FactBase& base) {
        const auto played = game_.store.played_days(game_.player.uid);
        const auto round = game_.store.round_of_day({.profile = game_.player.uid,
                                                     .pack = base.key,
                                                     .pack_hash = base.hash,
                                                     .day = day_in_force(played, game_.outside.today()),
                                                     .finished = true});
        const int score = round && round->outcome ? round->outcome->score : 0;
        terminal_.say(
            texts_.part("text.day.played", {{"title", base.title}, {"score", score_text(texts_, Rules{}, score)}}));
        tell_streak();
    }

    void tell_streak() {
        const DayStreak streak = streak_of(game_);
        terminal_.say(texts_.part("text.day.streak", {{"days", std::to_string(streak.days)}}));
        if (streak.repair_left) {
            terminal_.say(texts_.part("text.day.repair"), Tone::quiet);
        }
    }

    // The deck's key, or nothing once the input has ended or the player stops.
    std::optional<std::string> chosen_deck(const Material& material) {
        const std::vector<Deck> all = decks(material);
        for (std::size_t i = 0; i < all.size(); ++i) {
            terminal_.say(
                "  " + std::to_string(i + 1) + ") " +
                texts_.part("text.deck.row", {{"name", all[i].name}, {"count", std::to_string(all[i].cards)}}));
        }
        for (;;) {
            terminal_.ask(texts_.part("text.deck", {{"first", all.front().name}}));
            const auto line = read();
            if (!line || line->text == "q") {
                return std::nullopt;
            }
            for (std::size_t i = 0; i < all.size(); ++i) {
                if (line->text == std::to_string(i + 1) || (line->text.empty() && i == 0)) {
                    return all[i].key;
                }
            }
        }
    }

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
        if (options_.seed || options_.mode == "daily") {  // today's goes on by itself
            return std::nullopt;
        }
        auto round = unfinished_round(game_, options_.pack.has_value());
        if (!round || !is_wanted(options_, round->session().plan)) {
            return std::nullopt;
        }
        terminal_.ask(resume_question(*round));
        const auto line = read();
        if (line && among(texts_, "text.resume.no", fold(line->text))) {
            leave_round(game_, round->uid());
            return std::nullopt;
        }
        return round;
    }

    std::string resume_question(const KeptRound& round) const {
        const Session& session = round.session();
        const Rules& rules = rules_of(session);
        const std::string& title = round.pack().base().title;
        switch (extent_of(rules)) {
            case Extent::questions:
                return texts_.part(
                    rules.on_paper ? "text.resume.exam" : "text.resume",
                    {{"title", title}, {"answered", std::to_string(answered(session))}, {"count", count(session)}});
            case Extent::cards:
                return texts_.part(
                    "text.resume.card",
                    {{"title", title}, {"number", std::to_string(session.current + 1)}, {"count", count(session)}});
            case Extent::open:
                return texts_.part("text.resume.open", {{"title", title},
                                                        {"mode", texts_.part("mode." + session.plan.mode)},
                                                        {"score", score_text(texts_, rules, session.score)}});
            case Extent::study: return texts_.part("text.resume.study", {{"title", title}, {"count", count(session)}});
        }
        return {};
    }

    static std::string count(const Session& session) {
        const bool waits = rules_of(session).until_right;
        return std::to_string(waits ? still_to_ask(session) : session.deal->questions.size());
    }

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
        const std::string& mode = round.session().plan.mode;
        if (mode != "round") {
            terminal_.say(texts_.part("mode." + mode + ".rules"));
        }
        terminal_.say(texts_.part(of_extent(round.session(), "text.round"), {{"count", count(round.session())}}));
        if (const auto limit = time_allowed(round.session().plan)) {
            const Milliseconds extra = *limit - *round.session().plan.minutes;
            terminal_.say(texts_.part(extra.count() == 0 ? "text.exam.limit" : "text.exam.limit.extra",
                                      {{"limit", scenes::clock_text(*limit)}, {"extra", scenes::clock_text(extra)}}));
        }
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
        if (rules_of(round.session()).on_paper) {
            if (!sit_exam(round, game_, terminal_, reader_)) {
                return stop(round);
            }
            write_exam_results(terminal_, texts_, round);
            tell_notices();
            return what_next(round);
        }
        while (round.session().phase != Phase::finished) {
            write_question(terminal_, texts_, round.session());
            if (round.session().phase == Phase::feedback) {
                write_back(round.session());
            }
            asked_at_ = game_.outside.ticks();
            if (!answer_question(round)) {
                return stop(round);
            }
        }
        tell_results(round);
        return what_next(round);
    }

    void tell_results(const KeptRound& round) {
        write_results(terminal_, texts_, round, game_.store);
        if (round.session().plan.day) {
            tell_streak();
        }
        tell_notices();
    }

    // Reads lines until the open question is answered and left, or taken back to an earlier one. False where the player
    // stops.
    bool answer_question(KeptRound& round) {
        for (;;) {
            terminal_.ask(prompt(round.session()));
            const auto line = read();
            if (!line || line->text == "q") {
                return false;
            }
            if (!line->readable) {
                terminal_.say(texts_.part("text.unreadable"));
            } else if (rules_of(round.session()).turned && line->text != "u" && line->text != "?") {
                return turn(round, line->text);
            } else if (fold(line->text).empty() && line->text != "?") {
                terminal_.say(texts_.part("text.empty"));
            } else if (line->text == "?") {
                terminal_.say(form(round.session()));
                terminal_.say(texts_.part("text.help"));
                terminal_.say(texts_.part("text.help.last"));
                if (rules_of(round.session()).until_right) {
                    terminal_.say(texts_.part("text.help.study"));
                }
            } else if (line->text == "u") {
                const bool undone = round.undo();
                const bool strict = rules_of(round.session()).strict;
                terminal_.say(texts_.part(!undone  ? "text.nothing-to-undo"
                                          : strict ? "text.undone.strict"
                                                   : "text.undone"));
                tell_notices();
                if (undone) {
                    return true;
                }
            } else if (line->text.starts_with(':')) {
                const std::size_t open = round.session().current;
                say_of_last(round, game_, terminal_, line->text);
                if (round.session().current != open || round.session().phase == Phase::finished) {
                    return true;
                }
            } else if (give(round, line->text)) {
                return true;
            }
        }
    }

    // One answer. True where the question is done with.
    bool give(KeptRound& round, std::string line) {
        const Milliseconds taken = game_.outside.ticks() - asked_at_;
        Command command = GiveUp{taken};
        if (line != "g" && rules_of(round.session()).in_pairs) {
            const auto join = join_from_line(line, taken);
            if (!join) {
                terminal_.say(form(round.session()));
                return false;
            }
            command = *join;
        } else if (line != "g") {
            const auto sure = rules_of(round.session()).until_right ? sure_from_line(line) : std::nullopt;
            auto response = response_from(round.session().question().task, line, texts_);
            if (!response) {
                terminal_.say(form_of(round.session().question().task, texts_));
                return false;
            }
            command = Answer{std::move(*response), taken, sure};
        }
        const bool done = take(round, round.take(command));
        if (round.session().phase == Phase::feedback) {
            round.take(Continue{});
        }
        return done;
    }

    bool take(const KeptRound& round, const std::vector<Happening>& happenings) {
        bool done = false;
        for (const Happening& happening : happenings) {
            done = std::visit([&](const auto& own) { return tell(round, own); }, happening) || done;
        }
        tell_notices();
        return done;
    }

    // A card is turned over, or the next one taken. Always true: what is on the table has changed.
    bool turn(KeptRound& round, const std::string& line) {
        if (round.session().phase == Phase::asking && line.empty()) {
            round.take(Turn{});
        } else {
            round.take(Continue{});
        }
        tell_notices();
        return true;
    }

    void write_back(const Session& session) {
        const Question& card = session.question();
        terminal_.say(card.explanation);
        terminal_.say(texts_.part("text.paragraph", {{"paragraph", std::to_string(card.paragraph)}}), Tone::quiet);
    }

    std::string prompt(const Session& session) const {
        const Rules& rules = rules_of(session);
        if (rules.turned) {
            return texts_.part(session.phase == Phase::feedback ? "text.card.next" : "text.card.turn");
        }
        return rules.in_pairs ? texts_.part("text.pair.prompt") : prompt_of(session.question().task, texts_);
    }

    std::string form(const Session& session) const {
        const Rules& rules = rules_of(session);
        if (rules.turned) {
            return prompt(session);
        }
        return rules.in_pairs ? texts_.part("text.pair.form") : form_of(session.question().task, texts_);
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
    bool tell(const KeptRound&, const PairJoined& pair) {
        terminal_.say(texts_.part(pair.belong ? "text.pair.right" : "text.pair.wrong"),
                      pair.belong ? Tone::right : Tone::wrong);
        return true;
    }
    static bool tell(const KeptRound&, const CardTurned&) { return true; }
    // Of what is said of an answer, see text_sayings.hpp.
    static bool tell(const KeptRound&, const AnswerChanged&) { return false; }
    static bool tell(const KeptRound&, const ItemSetAside&) { return true; }
    bool tell(const KeptRound& round, const RoundFinished&) {
        if (time_left(round.session()) == Milliseconds{0}) {
            terminal_.say(texts_.part("text.time-up"), Tone::strong);
        }
        return true;
    }
    bool tell(const KeptRound&, const NotAllowed& refused) {
        terminal_.say(texts_.part(refused.why));
        return false;
    }

    After stop(const KeptRound& round) {
        const std::size_t given = answered(round.session());
        if (ended_) {
            terminal_.say(texts_.part("text.ended"));
        }
        const std::string stopped =
            rules_of(round.session()).on_paper ? "text.stopped.exam" : of_extent(round.session(), "text.stopped");
        terminal_.say(texts_.part(round.session().commands.empty() ? "text.stopped.empty" : stopped,
                                  {{"answered", std::to_string(given)},
                                   {"number", std::to_string(round.session().current + 1)},
                                   {"count", count(round.session())}}));
        return After::stop;
    }

    // The name of a text, and of its variants ".card", ".open" and ".study".
    static std::string of_extent(const Session& session, const std::string& name) {
        switch (extent_of(rules_of(session))) {
            case Extent::questions: return name;
            case Extent::cards: return name + ".card";
            case Extent::open: return name + ".open";
            case Extent::study: return name + ".study";
        }
        return name;
    }

    // Once something is said of the last answer the results are told anew, or the round goes on.
    After what_next(KeptRound& round) {
        const bool studied = rules_of(round.session()).until_right;
        const bool sat = rules_of(round.session()).on_paper;
        for (;;) {
            const bool all_right = studied || mistakes(round.session()).empty();
            terminal_.gap();
            terminal_.ask(texts_.part(std::string(studied     ? "text.next.study"
                                                  : all_right ? "text.next.all-right"
                                                              : "text.next") +
                                      (sat ? ".exam" : "")));
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
            if (line->text == "r" && sat) {
                keep_report(game_, round, terminal_, reader_);
            } else if (line->text == "?") {
                terminal_.say(texts_.part(sat ? "text.exam.say" : "text.help.last"));
            } else if (sat && line->text.starts_with(':')) {
                say_of_exam(game_, round, terminal_, line->text);
            } else if (line->text.starts_with(':') && say_of_last(round, game_, terminal_, line->text)) {
                if (round.session().phase != Phase::finished) {
                    return After::go_on;
                }
                tell_results(round);
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
    ReadLine reader_ = [this] { return read(); };
    Milliseconds asked_at_{};
    bool ended_ = false;
};

}  // namespace

int play_in_terminal(const PlayOptions& options, Game& game, Terminal& terminal) {
    return TextGame(options, game, terminal).play();
}

}  // namespace standpoint
