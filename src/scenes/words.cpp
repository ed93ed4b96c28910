#include "scenes/words.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>

#include "base/text.hpp"
#include "quiz/grade.hpp"
#include "quiz/reasons.hpp"

namespace standpoint::scenes {

namespace {

std::string two_digits(long long n) {
    return (n < 10 ? "0" : "") + std::to_string(n);
}

std::string truth(const Phrases& words, bool said) {
    return words.part(said ? "window.true" : "window.false");
}

std::string joined(const Phrases& words, const std::vector<Option>& options, const std::vector<std::size_t>& chosen) {
    std::string texts;
    for (const std::size_t index : chosen) {
        texts += (texts.empty() ? "" : "; ") + options[index].text;
    }
    return texts.empty() ? words.part("window.answer.nothing") : texts;
}

double away_km(const Pin& task, const Pin::Response& said) {
    return distance_km(task.latitude, task.longitude, said.latitude, said.longitude);
}

// The paragraphs behind the cards of an order, each once; empty where a card has none.
std::string order_paragraphs(const Order& task, const std::vector<Support>& supports) {
    std::set<int> paragraphs;
    for (const std::size_t card : task.sequence) {
        const auto support = std::ranges::find(supports, task.cards[card].fact, &Support::fact);
        if (support == supports.end()) {
            return {};
        }
        paragraphs.insert(support->paragraph);
    }
    std::string listed;
    for (const int paragraph : paragraphs) {
        listed += (listed.empty() ? "" : ", ") + std::to_string(paragraph);
    }
    return listed;
}

std::vector<std::size_t> places(std::size_t count) {
    std::vector<std::size_t> all(count);
    for (std::size_t i = 0; i < count; ++i) {
        all[i] = i;
    }
    return all;
}

}  // namespace

std::string counted(const Phrases& words, std::string_view name, std::size_t n, Phrases::Values more) {
    const std::string form = std::string(name) + "." + plural_form(n, words.part("language"));
    more.emplace("n", std::to_string(n));
    return words.part(words.has(form) ? form : std::string(name), more);
}

std::string clock_text(Milliseconds taken) {
    const long long seconds = std::max<long long>(0, taken.count() / 1000);
    const long long hours = seconds / 3600;
    const long long minutes = seconds / 60 % 60;
    const std::string tail = two_digits(seconds % 60);
    return hours > 0 ? std::to_string(hours) + ":" + two_digits(minutes) + ":" + tail
                     : std::to_string(minutes) + ":" + tail;
}

std::string stopped_text(Milliseconds taken) {
    return clock_text(taken) + "." + std::to_string(std::max<long long>(0, taken.count()) / 100 % 10);
}

std::string time_note(const Phrases& words, const FactBase& base, const Stop& stop) {
    if (stop.on_line) {
        return {};
    }
    Phrases::Values values;
    std::string name = "window.briefing.time";
    if (stop.after) {
        name += ".after";
        values.emplace("after", called(base, *stop.after));
    }
    if (stop.before) {
        name += ".before";
        values.emplace("before", called(base, *stop.before));
    }
    return words.part(name, values);
}

std::string memory_text(const Phrases& words, const FactMemory& memory) {
    if (memory.asked == 0) {
        return {};
    }
    std::string text = words.part("window.briefing.memory", {{"share", percent_text(words, memory.likely)}});
    if (memory.back) {
        text += " · ";
        text += *memory.back <= 0 ? words.part("window.briefing.back.today")
                                  : counted(words, "window.briefing.back.in", static_cast<std::size_t>(*memory.back));
    }
    return sentence_case(text, words.part("language"));
}

std::string set_aside_text(const Phrases& words, const FactMemory& memory) {
    if (memory.set_aside == 0) {
        return {};
    }
    return words.part(memory.set_aside == memory.items ? "window.briefing.set-aside" : "window.briefing.set-aside.part",
                      {{"n", std::to_string(memory.set_aside)}, {"of", std::to_string(memory.items)}});
}

std::string percent_text(const Phrases& words, double share) {
    return words.part("window.percent", {{"n", std::to_string(std::lround(share * 100))}});
}

std::string tenths_text(const Phrases& words, double marks) {
    constexpr long ten = 10;
    const long tenths = std::lround(marks * ten);
    if (tenths % ten == 0) {
        return std::to_string(tenths / ten);
    }
    return words.part("window.tenths", {{"n", std::to_string(tenths / ten)}, {"rest", std::to_string(tenths % ten)}});
}

std::string pad_button_name(const Phrases& words, unsigned button) {
    const std::string name = "window.pad." + std::to_string(button);
    return words.has(name) ? words.part(name) : words.part("window.pad.other", {{"n", std::to_string(button + 1)}});
}

std::string key_name(const Phrases& words, const ui::Stroke& stroke) {
    if (!stroke.typed.empty()) {
        return sentence_case(stroke.typed, words.part("language"));
    }
    const std::string name(ui::name_of(stroke));
    const bool function = name.size() > 1 && name[0] == 'f';
    return function ? words.part("window.key.function", {{"n", name.substr(1)}}) : words.part("window.key." + name);
}

std::string distance_text(const Phrases& words, double km) {
    constexpr long thousand = 1000;
    const long whole = std::lround(km);
    if (whole < thousand) {
        return words.part("window.km", {{"n", std::to_string(whole)}});
    }
    const std::string rest = std::to_string(thousand + whole % thousand).substr(1);
    const std::string grouped =
        words.part("window.thousands", {{"n", std::to_string(whole / thousand)}, {"rest", rest}});
    return words.part("window.km", {{"n", grouped}});
}

std::string instruction(const Phrases& words, const Task& task) {
    return words.part("window.task." + std::string(word(static_cast<TaskKind>(task.index()))));
}

std::string answer_text(const Phrases& words, const Question& question, const std::optional<Response>& response) {
    if (!response) {
        return words.part("window.answer.given-up");
    }
    if (const auto* one = std::get_if<PickOne::Response>(&*response)) {
        return std::get<PickOne>(question.task).options[one->option].text;
    }
    if (const auto* many = std::get_if<PickMany::Response>(&*response)) {
        return joined(words, std::get<PickMany>(question.task).options, many->options);
    }
    if (const auto* said = std::get_if<TrueFalse::Response>(&*response)) {
        return truth(words, said->said);
    }
    if (const auto* typed = std::get_if<TypeIn::Response>(&*response)) {
        return typed->text.empty() ? words.part("window.answer.nothing") : typed->text;
    }
    if (const auto* pin = std::get_if<Pin::Response>(&*response)) {
        const auto& task = std::get<Pin>(question.task);
        return words.part("window.answer.pin",
                          {{"distance", distance_text(words, away_km(task, *pin))}, {"place", task.place}});
    }
    return said_text(question.task, *response);
}

std::string right_text(const Phrases& words, const Question& question) {
    if (const auto* said = std::get_if<TrueFalse>(&question.task)) {
        return truth(words, said->truth);
    }
    if (const auto* many = std::get_if<PickMany>(&question.task)) {
        std::vector<std::size_t> right;
        for (std::size_t i = 0; i < many->options.size(); ++i) {
            if (many->options[i].right) {
                right.push_back(i);
            }
        }
        return joined(words, many->options, right);
    }
    return key_text(question.task);
}

std::string marks_text(const Phrases& words, const Question& question, const Record& record) {
    if (record.grade.verdict != Verdict::partly || !record.response) {
        return {};
    }
    std::string_view name;
    std::size_t of = record.grade.parts.size();
    auto right = static_cast<std::size_t>(std::ranges::count(record.grade.parts, true));
    switch (question.kind()) {
        case TaskKind::match: name = "window.marks.match"; break;
        case TaskKind::sort: name = "window.marks.sort"; break;
        case TaskKind::assemble: name = "window.marks.assemble"; break;
        case TaskKind::order: {
            // Every two cards count, not neighbours alone: as they are graded.
            const std::size_t cards = std::get<Order>(question.task).cards.size();
            name = "window.marks.order";
            of = cards * (cards - 1) / 2;
            right = static_cast<std::size_t>(std::lround(record.grade.fraction * static_cast<double>(of)));
            break;
        }
        case TaskKind::pick_one:
        case TaskKind::pick_many:
        case TaskKind::true_false:
        case TaskKind::type_in:
        case TaskKind::pin: return {};
    }
    return counted(words, name, right, {{"of", std::to_string(of)}});
}

std::string reason_text(const Phrases& words, const Reason& reason) {
    std::string sentence = reason.sentence;
    if (reason.paragraph > 0) {
        sentence =
            words.part("window.reason.paragraph", {{"reason", sentence}, {"n", std::to_string(reason.paragraph)}});
    }
    return reason.about.empty()
               ? sentence
               : words.part("window.reason.about", {{"about", reason.about}, {"reason", std::move(sentence)}});
}

std::vector<std::string> reasons(const Phrases& words, const Question& question, const Record& record) {
    std::vector<std::string> sentences;
    const bool shows_key = question.kind() != TaskKind::type_in;  // every other board shows it in place
    const auto* pin = record.response ? std::get_if<Pin::Response>(&*record.response) : nullptr;
    if (pin != nullptr) {
        const auto& task = std::get<Pin>(question.task);
        const std::string_view name = record.grade.verdict == Verdict::right ? "window.pin.within" : "window.pin.away";
        sentences.push_back(words.part(name, {{"distance", distance_text(words, away_km(task, *pin))},
                                              {"place", task.place},
                                              {"radius", distance_text(words, task.radius_km)}}));
    } else if (!shows_key && record.grade.verdict != Verdict::right) {
        sentences.push_back(words.part("window.the-answer-is", {{"answer", right_text(words, question)}}));
    }
    for (const Reason& reason : explained(question, record.response)) {
        sentences.push_back(reason_text(words, reason));
    }
    if (const auto* order = std::get_if<Order>(&question.task)) {
        const std::string paragraphs = order_paragraphs(*order, question.supports);
        if (!paragraphs.empty()) {
            sentences.back() =
                words.part("window.reason.paragraphs", {{"reason", sentences.back()}, {"n", paragraphs}});
        }
    }
    if (const std::string marks = marks_text(words, question, record); !marks.empty()) {
        sentences.front() = marks + " " + sentences.front();  // one line, where a line of its own may need a page
    }
    return sentences;
}

std::vector<Record> longest_records(const Question& question) {
    std::vector<Record> records;
    if (const auto* one = std::get_if<PickOne>(&question.task)) {
        for (std::size_t i = 0; i < one->options.size(); ++i) {
            records.push_back({.response = PickOne::Response{i}});
        }
    } else if (const auto* many = std::get_if<PickMany>(&question.task)) {
        records.push_back({.response = PickMany::Response{places(many->options.size())}});
    } else if (const auto* statement = std::get_if<TrueFalse>(&question.task)) {
        records.push_back({.response = TrueFalse::Response{!statement->truth}});
    } else if (const auto* pin = std::get_if<Pin>(&question.task)) {
        const double opposite = pin->longitude > 0 ? pin->longitude - 180 : pin->longitude + 180;
        records.push_back({.response = Pin::Response{-pin->latitude, opposite}, .grade = {.verdict = Verdict::wrong}});
    }
    records.push_back({.response = std::nullopt, .grade = {.verdict = Verdict::wrong}});
    return records;
}

}  // namespace standpoint::scenes
