#include "app/text_exam.hpp"

#include <algorithm>
#include <string>

#include "app/exam_report.hpp"
#include "app/text_sayings.hpp"
#include "app/written_answer.hpp"
#include "app/written_question.hpp"
#include "base/text.hpp"
#include "play/paper.hpp"
#include "scenes/words.hpp"

namespace standpoint {

namespace {

std::string number(std::size_t value) {
    return std::to_string(value);
}

std::optional<std::size_t> number_in(std::string_view text, std::size_t most) {
    const auto read = number_from<std::size_t>(text);
    return read && *read >= 1 && *read <= most ? read : std::nullopt;
}

std::vector<std::string> words_of(std::string_view line) {
    std::vector<std::string> words(1);
    for (const char c : line) {
        if (c != ' ' && c != ',') {
            words.back() += c;
        } else if (!words.back().empty()) {
            words.emplace_back();
        }
    }
    if (words.back().empty()) {
        words.pop_back();
    }
    return words;
}

std::string topic_name(FactKind kind, const Phrases& texts) {
    return texts.part("window.briefing.tab." + std::string(word(section_of(kind))));
}

// Nothing where a word names none of them.
std::optional<std::vector<FactKind>> topics_in(std::string_view line, const std::vector<FactKind>& all) {
    std::vector<FactKind> chosen;
    for (const std::string& word : words_of(line)) {
        const auto at = number_in(word, all.size());
        if (!at) {
            return std::nullopt;
        }
        chosen.push_back(all[*at - 1]);
    }
    return chosen;
}

// One paper on the table of a terminal.
class Sitting {
public:
    Sitting(KeptRound& round, Game& game, Terminal& terminal, const ReadLine& read)
        : round_(round), game_(game), texts_(game.texts), terminal_(terminal), read_(read) {}

    bool sit() {
        say("text.exam.help");
        while (session().phase != Phase::finished) {
            show();
            shown_at_ = game_.outside.ticks();
            terminal_.ask(prompt_of(session().question().task, texts_));
            const auto line = read_();
            if (!line || line->text == "q") {
                if (session().phase != Phase::finished && !session().commands.empty()) {
                    give(GoTo{session().current, since_shown()});  // the time so far counts
                }
                return session().phase == Phase::finished;
            }
            take(*line);
        }
        return true;
    }

private:
    const Session& session() const { return round_.session(); }
    void say(std::string_view name, const Phrases::Values& values = {}, Tone tone = Tone::plain) {
        terminal_.say(texts_.part(name, values), tone);
    }
    Milliseconds since_shown() const { return game_.outside.ticks() - shown_at_; }

    void show() {
        write_question(terminal_, texts_, session());
        const OnSheet& sheet = session().sheet[session().current];
        if (sheet.response) {
            say("text.exam.so-far", {{"answer", scenes::answer_text(texts_, session().question(), sheet.response)}},
                Tone::quiet);
        }
    }

    void take(const Terminal::Line& line) {
        if (!line.readable) {
            say("text.unreadable");
        } else if (line.text == "?") {
            terminal_.say(form_of(session().question().task, texts_));
            say("text.exam.help");
        } else if (line.text.starts_with(':')) {
            order(std::string_view(line.text).substr(1));
        } else if (line.text == "g") {
            give(GiveUp{since_shown()});
        } else if (fold(line.text).empty()) {
            go(session().current + 1);
        } else if (auto response = response_from(session().question().task, line.text, texts_)) {
            if (give(Answer{*std::move(response), since_shown()})) {
                shown_at_ = game_.outside.ticks();
                go(session().current + 1);
            }
        } else {
            terminal_.say(form_of(session().question().task, texts_));
        }
    }

    void order(std::string_view what) {
        if (what == "n") {
            go(session().current + 1);
        } else if (what == "b") {
            go(session().current == 0 ? 0 : session().current - 1);
        } else if (what == "f") {
            give(Flag{!session().sheet[session().current].flagged, since_shown()});
        } else if (what == "l") {
            list();
        } else if (what == "h") {
            hand_in();
        } else if (const auto to = number_in(what, session().sheet.size())) {
            go(*to - 1);
        } else {
            say("text.exam.help");
        }
    }

    // Behind the last question there is only handing in.
    void go(std::size_t question) {
        if (session().phase == Phase::finished) {
            return;
        }
        if (question >= session().sheet.size()) {
            say("text.exam.last", {{"open", number(session().sheet.size() - answered_on_paper(session()))}});
        } else {
            give(GoTo{question, since_shown()});
        }
    }

    // True where the paper is still on the table.
    bool give(const Command& command) {
        for (const Happening& happening : round_.take(command)) {
            if (const auto* refused = std::get_if<NotAllowed>(&happening)) {
                say(refused->why);
                return false;
            }
        }
        for (const Notice& notice : game_.store.take_notices()) {
            terminal_.say(told(texts_, notice), Tone::wrong);
        }
        if (session().phase != Phase::finished) {
            return true;
        }
        if (time_left(session()) == Milliseconds{0}) {
            say("text.time-up", {}, Tone::strong);
        }
        return false;
    }

    void list() {
        for (std::size_t i = 0; i < session().sheet.size(); ++i) {
            const OnSheet& one = session().sheet[i];
            const std::string sign = one.response ? "✔" : "·";
            terminal_.say(
                (one.flagged ? "⚑ " : "  ") + sign + " " + number(i + 1) + ". " + session().deal->questions[i].stem,
                Tone::plain, 7);
        }
    }

    // What is open or flagged is told first. Another ":h" asks again; all but a yes goes on with the paper.
    void hand_in() {
        const std::size_t open = session().sheet.size() - answered_on_paper(session());
        const std::size_t flagged = flagged_on_paper(session());
        std::optional<Terminal::Line> line;
        do {
            if (flagged > 0) {
                say("text.exam.hand-in.flagged", {{"flagged", number(flagged)}});
            }
            terminal_.ask(open > 0      ? texts_.part("text.exam.hand-in.open", {{"open", number(open)}})
                          : flagged > 0 ? texts_.part("text.exam.hand-in.all-the-same")
                                        : texts_.part("text.exam.hand-in"));
            line = read_();
        } while (line && line->text == ":h");
        if (line && among(texts_, "text.exam.yes", fold(line->text))) {
            give(HandIn{since_shown()});
        } else if (line) {
            say("text.exam.not-handed-in");
        }
    }

    KeptRound& round_;
    Game& game_;
    const Phrases& texts_;
    Terminal& terminal_;
    const ReadLine& read_;
    Milliseconds shown_at_{};
};

}  // namespace

std::optional<ExamTerms> ask_for_terms(const PlayOptions& options, const LoadedPack& pack, const Phrases& texts,
                                       Terminal& terminal, const ReadLine& read) {
    ExamTerms terms{.topics = topics_named(options.topics), .minutes = options.minutes};
    terms.extra_time = options.extra_time.value_or(terms.extra_time);
    terms.questions = options.questions.value_or(terms.questions);
    for (bool asks = !options.questions; asks;) {
        terminal.ask(
            texts.part("text.exam.questions", {{"most", number(longest_exam)}, {"usual", number(terms.questions)}}));
        const auto line = read();
        if (!line || line->text == "q") {
            return std::nullopt;
        }
        const auto wanted = number_in(line->text, longest_exam);
        terms.questions = wanted.value_or(terms.questions);
        asks = !wanted && !line->text.empty();
    }
    const std::vector<FactKind> all = topics_on_paper(pack.material());
    for (std::size_t i = 0; options.topics.empty() && i < all.size(); ++i) {
        terminal.say("  " + number(i + 1) + ") " +
                     scenes::counted(texts, "window.exam.topic", questions_on_paper(pack.material(), all[i]),
                                     {{"topic", topic_name(all[i], texts)}}));
    }
    for (bool asks = options.topics.empty(); asks;) {
        terminal.ask(texts.part("text.exam.topics"));
        const auto line = read();
        if (!line || line->text == "q") {
            return std::nullopt;
        }
        const auto wanted = topics_in(line->text, all);
        terms.topics = wanted.value_or(terms.topics);
        asks = !wanted;
    }
    return terms;
}

bool sit_exam(KeptRound& round, Game& game, Terminal& terminal, const ReadLine& read) {
    return Sitting(round, game, terminal, read).sit();
}

namespace {

void write_marks(Terminal& terminal, const Phrases& texts, const KeptRound& round) {
    const Session& session = round.session();
    terminal.gap();
    terminal.say(exam_sum(session, texts), Tone::strong);
    for (const TopicMarks& topic : marks_by_topic(round.pack().base(), session)) {
        const double share = topic.marks / static_cast<double>(topic.questions);
        terminal.say("  " + texts.part("text.exam.topic",
                                       {{"topic", texts.part("window.briefing.tab." + std::string(word(topic.topic)))},
                                        {"marks", scenes::tenths_text(texts, topic.marks)},
                                        {"right", number(topic.right)},
                                        {"count", number(topic.questions)},
                                        {"percent", scenes::percent_text(texts, share)}}));
    }
}

}  // namespace

void write_exam_results(Terminal& terminal, const Phrases& texts, const KeptRound& round) {
    write_marks(terminal, texts, round);
    terminal.gap();
    write_every_answer(terminal, texts, round.session());
    terminal.gap();
    terminal.say(texts.part("text.exam.say"));
}

void say_of_exam(Game& game, KeptRound& round, Terminal& terminal, std::string_view line) {
    const Phrases& texts = game.texts;
    const auto& records = round.session().records;
    const std::size_t gap = std::min(line.find(' '), line.size());
    const auto saying = saying_from(line.substr(0, gap));
    const auto question = number_in(line.substr(std::min(gap + 1, line.size())), records.size());
    if (!saying || !question || std::holds_alternative<Feel>(*saying)) {
        terminal.say(texts.part("text.exam.say"));
        return;
    }
    const Record& record = records[*question - 1];
    if (std::holds_alternative<Strike>(*saying) && !record.struck && !report_question(round, record, game, terminal)) {
        return;
    }
    const bool taken = tell_said(game, terminal, round.take_of(*question - 1, *saying));
    if (taken && !std::holds_alternative<SetAside>(*saying)) {
        write_marks(terminal, texts, round);
    }
}

void keep_report(Game& game, const KeptRound& round, Terminal& terminal, const ReadLine& read) {
    const std::string at_home = ask_surroundings().home.value_or("");
    terminal.ask(
        game.texts.part("text.exam.folder", {{"folder", report_folder({}, game.places.data, at_home).string()}}));
    const auto line = read();
    if (!line || !line->readable) {
        return;
    }
    const auto written = write_report({.base = round.pack().base(),
                                       .session = round.session(),
                                       .name = game.player.name,
                                       .date = game.outside.date()},
                                      report_folder(line->text, game.places.data, at_home), game.texts);
    if (written) {
        terminal.say(game.texts.part("exam.written"));
        terminal.say(written->html.string());
        terminal.say(written->csv.string());
        return;
    }
    for (const Problem& problem : written.problems()) {
        terminal.say(problem.place + ": " + problem.sentence, Tone::wrong);
    }
}

}  // namespace standpoint
