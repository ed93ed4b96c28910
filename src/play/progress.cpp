#include "play/progress.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace standpoint {

namespace {

constexpr std::chrono::milliseconds longest_counted = std::chrono::minutes{1};
constexpr std::size_t missed_to_be_hard = 2;

void add(Share& share, const StudyItem& item, double known) {
    ++share.of;
    if (item.memory) {
        ++share.asked;
        share.known += known;
    }
}

void count_known(Progress& progress, const FactBase& base, const Fsrs& fsrs, std::span<const StudyItem> items,
                 Day today) {
    progress.paragraphs.resize(static_cast<std::size_t>(std::max(base.source.paragraphs, 0)));
    for (const StudyItem& item : items) {
        const Fact& fact = base[item.item.fact];
        const double known = likely_known(fsrs, item.memory, today);
        add(progress.all, item, known);
        add(progress.sections.at(static_cast<std::size_t>(section_of(fact.kind()))), item, known);
        const auto paragraph = static_cast<std::size_t>(fact.paragraph - 1);
        if (paragraph < progress.paragraphs.size()) {
            add(progress.paragraphs[paragraph], item, known);
        }
    }
}

void count_answers(Progress& progress, std::span<const GivenAnswer> answers) {
    std::map<Day, std::size_t> days;
    std::map<std::string, FormCount> forms;
    for (const GivenAnswer& answer : answers) {
        ++progress.answers;
        progress.spent += std::clamp(answer.taken, std::chrono::milliseconds{0}, longest_counted);
        ++days[answer.day];
        FormCount& form = forms[answer.task];
        ++form.answers;
        form.right += answer.fraction >= 1 ? 1U : 0U;
    }
    for (const auto& day : days) {
        progress.days.push_back({day.first, day.second});
    }
    for (std::size_t i = 0; i < std::variant_size_v<Task>; ++i) {
        const auto kind = static_cast<TaskKind>(i);
        const auto found = forms.find(std::string(word(kind)));
        if (found != forms.end()) {
            found->second.kind = kind;
            progress.forms.push_back(found->second);
        }
    }
}

// Only where one thing is asked for and one was said.
bool may_confuse(const GivenAnswer& answer) {
    const bool one_asked = answer.task == word(TaskKind::pick_one) || answer.task == word(TaskKind::type_in);
    return one_asked && answer.fraction < 1 && !answer.said.empty() && !answer.wanted.empty();
}

void count_confusions(Progress& progress, std::span<const GivenAnswer> answers) {
    std::map<std::pair<std::string, std::string>, std::size_t> times;
    for (const GivenAnswer& answer : answers) {
        if (may_confuse(answer)) {
            ++times[{answer.wanted, answer.said}];
        }
    }
    for (const auto& pair : times) {
        progress.confusions.push_back({pair.first.first, pair.first.second, pair.second});
    }
    std::ranges::stable_sort(progress.confusions, std::ranges::greater{}, &Confusion::times);
    progress.confusions.resize(std::min(progress.confusions.size(), most_listed));
}

void count_misses(Progress& progress, const FactBase& base, std::span<const StudyItem> items,
                  std::span<const GivenAnswer> answers) {
    std::map<std::pair<std::string_view, std::string_view>, HardItem> by_name;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Item& item = items[i].item;
        by_name[{base[item.fact].key, word(item.aspect)}] = {.item = i};
    }
    for (const GivenAnswer& answer : answers) {
        const auto found = by_name.find({answer.fact, answer.aspect});
        if (found != by_name.end()) {
            ++found->second.answers;
            found->second.missed += answer.fraction < 1 ? 1U : 0U;
        }
    }
    for (const auto& named : by_name) {
        if (named.second.missed >= missed_to_be_hard) {
            progress.hardest.push_back(named.second);
        }
    }
    const auto harder = [](const HardItem& one, const HardItem& other) {
        return std::pair(other.missed, one.item) < std::pair(one.missed, other.item);
    };
    std::ranges::sort(progress.hardest, harder);
    progress.hardest.resize(std::min(progress.hardest.size(), most_listed));
}

}  // namespace

Progress progress_of(const FactBase& base, const Fsrs& fsrs, std::span<const StudyItem> items,
                     std::span<const GivenAnswer> answers, const Aim& aim, Day today) {
    Progress progress;
    count_known(progress, base, fsrs, items, today);
    progress.due = forecast(fsrs, items, aim, today);
    count_answers(progress, answers);
    count_confusions(progress, answers);
    count_misses(progress, base, items, answers);
    return progress;
}

}  // namespace standpoint
