#include "app/challenge.hpp"

#include <variant>

#include "play/replay.hpp"
#include "quiz/json.hpp"
#include "quiz/reasons.hpp"
#include "store/files.hpp"

namespace standpoint {

namespace {

class Report {
public:
    Report(const KeptRound& round, const Record& record, const Phrases& texts)
        : round_(round), texts_(texts), record_(record) {}

    std::string text(Day today) {
        const FactBase& base = round_.pack().base();
        line("title");
        line("pack", {{"title", base.title}, {"pack", base.key}});
        line("round", {{"mode", round_.session().plan.mode},
                       {"seed", std::to_string(round_.session().plan.order.seed)},
                       {"n", std::to_string(record_.place + 1)},
                       {"day", standpoint::text(today)}});
        gap();
        own(question().stem);
        std::visit([this](const auto& task) { shown(task); }, question().task);
        gap();
        said();
        line("key", {{"key", key()}});
        line("why", {{"why", question().explanation}, {"n", std::to_string(question().paragraph)}});
        line("facts", {{"facts", facts()}});
        gap();
        line("whole");
        own(to_json_line(base, question(),
                         {.seed = round_.session().plan.order.seed, .round = {}, .position = record_.place + 1}));
        gap();
        line("replay");
        own(write_replay(base, round_.session()));
        return std::move(text_);
    }

private:
    const Question& question() const { return round_.session().deal->questions[record_.question]; }

    void own(const std::string& line) { text_ += line + '\n'; }
    void gap() { text_ += '\n'; }
    void line(const std::string& name, const Phrases::Values& slots = {}) {
        own(texts_.part("challenge." + name, slots));
    }

    void shown(const std::vector<Option>& options) {
        for (const Option& option : options) {
            if (option.right) {
                line("right", {{"option", option.text}});
            } else {
                line("wrong", {{"option", option.text}, {"proof", option.proof ? option.proof->sentence : "-"}});
            }
        }
    }
    void shown(const PickOne& task) { shown(task.options); }
    void shown(const PickMany& task) { shown(task.options); }
    void shown(const TrueFalse& task) {
        if (task.proof) {
            line("false", {{"proof", task.proof->sentence}});
        }
    }
    // What else a task shows is in its key, and whole in the line at the end.
    template <class Task>
    void shown(const Task&) {}

    std::string key() const {
        const auto* statement = std::get_if<TrueFalse>(&question().task);
        return statement != nullptr ? texts_.part(statement->truth ? "true" : "false") : key_text(question().task);
    }

    void said() {
        if (!record_.response) {
            own(texts_.part("none-given"));
            return;
        }
        const auto* said = std::get_if<TrueFalse::Response>(&*record_.response);
        line("said", {{"said", said != nullptr ? texts_.part(said->said ? "true" : "false")
                                               : said_text(question().task, *record_.response)}});
    }

    std::string facts() const {
        std::string keys;
        for (const Item& item : question().items) {
            keys += (keys.empty() ? "" : ", ") + round_.pack().base()[item.fact].key + " (" +
                    std::string(word(item.aspect)) + ")";
        }
        return keys;
    }

    const KeptRound& round_;
    const Phrases& texts_;
    const Record& record_;
    std::string text_;
};

}  // namespace

std::string challenge_text(const KeptRound& round, const Record& record, const Phrases& texts, Day today) {
    return Report(round, record, texts).text(today);
}

Result<std::filesystem::path> write_challenge(const Game& game, const KeptRound& round, const Record& record) {
    const std::filesystem::path file = game.places.data / "challenges" /
                                       (round.pack().base().key + "-" + text(round.uid()).substr(0, 8) + "-" +
                                        std::to_string(record.place + 1) + ".txt");
    if (const auto problem = write_file(file, challenge_text(round, record, game.texts, game.outside.today()))) {
        return *problem;
    }
    return file;
}

}  // namespace standpoint
