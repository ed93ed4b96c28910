#include "play/deal.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <variant>

#include "play/shown.hpp"

namespace standpoint {

namespace {

constexpr std::array every_task{TaskKind::pick_one, TaskKind::pick_many, TaskKind::true_false,
                                TaskKind::match,    TaskKind::order,     TaskKind::sort,
                                TaskKind::type_in,  TaskKind::assemble,  TaskKind::pin};

// How often a task is dealt: choosing and typing carry a round, the rest give it variety. Tasks that draw on several
// facts are dealt the less the scarcer facts are.
double share(TaskKind task, double facts_for_each) {
    const double several = std::clamp((facts_for_each - 1) / 3, 0.05, 1.0);
    switch (task) {
        case TaskKind::pick_one: return 10;
        case TaskKind::true_false: return 1.5;
        case TaskKind::type_in: return 2;
        case TaskKind::pick_many: return several;
        case TaskKind::match: return several;
        case TaskKind::order: return several;
        case TaskKind::sort: return several;
        case TaskKind::assemble: return 1;
        case TaskKind::pin: return 0.5;
    }
    return 0;
}

// What has been dealt so far, and what of it the next question must respect.
class Table {
public:
    Table(const Material& material, const DealOrder& order)
        : material_(material), order_(order), names_(material.base()) {}

    bool is_taken(FactId fact) const {
        return std::ranges::any_of(
            shown_, [&](const Shown& one) { return std::ranges::find(one.facts, fact) != one.facts.end(); });
    }

    // Neighbours differ in task, and in the kind of fact.
    bool follows_well(const Template& next) const {
        return deal_.questions.empty() || (deal_.questions.back().kind() != next.task &&
                                           material_.base()[deal_.questions.back().item.fact].kind() != next.about);
    }

    bool accept(Question question) {
        Shown next = shown(material_.base(), names_, question);
        const bool told = std::ranges::any_of(shown_, [&](const Shown& earlier) { return gives_away(earlier, next); });
        const bool names_someone = !next.key_name.empty();
        int& times_key = keys_[next.key_name];
        if (told || (names_someone && times_key >= most_times_key())) {
            return false;
        }
        times_key += names_someone ? 1 : 0;
        shown_.push_back(std::move(next));
        deal_.questions.push_back(std::move(question));
        return true;
    }

    bool is_full() const { return deal_.questions.size() >= order_.length; }
    std::size_t size() const { return deal_.questions.size(); }
    Deal take() { return std::move(deal_); }

private:
    int most_times_key() const { return static_cast<int>(std::max<std::size_t>(2, (order_.length + 3) / 4)); }

    const Material& material_;
    const DealOrder& order_;
    Names names_;
    Deal deal_;
    std::vector<Shown> shown_;
    std::map<std::string, int> keys_;
};

// A template of the task drawn by weight, and a fact of it: its key drawn first, so that keys come equally often.
struct Draw {
    const Template* made_from = nullptr;
    FactId fact;
};

// Where the key is picked from options, a template with few keys is dealt seldom: they would soon be known by heart.
double variety(TaskKind task, std::size_t keys) {
    constexpr double enough = 5;
    return task == TaskKind::pick_one ? std::clamp((static_cast<double>(keys) - 1) / (enough - 1), 0.03, 1.0) : 1;
}

std::optional<Draw> draw(const Material& material, TaskKind task, Rng& rng) {
    std::vector<double> weights;
    for (const Template& each : templates()) {
        const std::size_t keys = material.own(each).size();
        weights.push_back(each.task == task && keys > 0 ? each.weight * variety(task, keys) : 0);
    }
    const std::size_t chosen = rng.weighted(weights);
    if (chosen == weights.size()) {
        return std::nullopt;
    }
    const Template& made_from = templates()[chosen];
    const auto own = material.own(made_from);
    const Material::Keyed& keyed = own[rng.below(own.size())];
    return Draw{&made_from, keyed.facts[rng.below(keyed.facts.size())]};
}

bool deal_one(Table& table, const Material& material, const std::vector<TaskKind>& tasks, double facts_for_each,
              const Rng& rng) {
    constexpr std::uint64_t tries = 600;
    constexpr std::uint64_t careful_tries = 300;  // then neighbours may be alike
    std::vector<double> weights;
    weights.reserve(tasks.size());
    for (const TaskKind task : tasks) {
        weights.push_back(share(task, facts_for_each));
    }
    for (std::uint64_t attempt = 0; attempt < tries; ++attempt) {
        Rng here = rng.fork(attempt);
        const auto drawn = draw(material, tasks[here.weighted(weights)], here);
        if (!drawn || table.is_taken(drawn->fact) ||
            (attempt < careful_tries && !table.follows_well(*drawn->made_from))) {
            continue;
        }
        auto question = make_fair(material, *drawn->made_from, drawn->fact, here.fork("make"), 1);
        if (question && table.accept(std::move(*question))) {
            return true;
        }
    }
    return false;
}

// A question on the item in a form drawn anew: a template of its aspect, else any of its fact.
std::optional<Question> ask_again(const Material& material, const Item& item, const std::vector<TaskKind>& tasks,
                                  Rng rng) {
    std::vector<const Template*> fitting;
    for (const Template& each : templates()) {
        const bool starts_here =
            each.about == material.base()[item.fact].kind() && !each.key(material.base(), item.fact).empty();
        if (starts_here && std::ranges::find(tasks, each.task) != tasks.end()) {
            fitting.push_back(&each);
        }
    }
    rng.shuffle(fitting);
    std::stable_partition(fitting.begin(), fitting.end(),
                          [&](const Template* each) { return each->aspect == item.aspect; });
    for (const Template* each : fitting) {
        auto question = make_fair(material, *each, item.fact, rng.fork(each->name));
        if (question && question->item.fact == item.fact) {
            return question;
        }
    }
    return std::nullopt;
}

}  // namespace

Deal deal(const Material& material, const DealOrder& order) {
    const Rng rng = Rng(order.seed).fork("deal");
    const std::vector<TaskKind> tasks =
        order.tasks.empty() ? std::vector<TaskKind>(every_task.begin(), every_task.end()) : order.tasks;
    if (!order.practise.empty()) {
        Table table(material, order);
        for (std::size_t i = 0; i < order.practise.size() && !table.is_full(); ++i) {
            // What an earlier question would give away is put another way.
            constexpr std::uint64_t ways = 12;
            bool is_asked = false;
            for (std::uint64_t way = 0; way < ways && !is_asked; ++way) {
                auto question = ask_again(material, order.practise[i], tasks, rng.fork(i).fork(way));
                is_asked = question && table.accept(std::move(*question));
            }
        }
        return table.take();
    }
    // A small pack can run out of questions that give nothing away before a long round is full: the longest of a few
    // deals is played.
    constexpr std::uint64_t deals = 6;
    const double facts_for_each =
        static_cast<double>(material.base().facts.size()) / static_cast<double>(std::max<std::size_t>(order.length, 1));
    Deal longest;
    for (std::uint64_t attempt = 0; attempt < deals && (attempt == 0 || longest.questions.size() < order.length);
         ++attempt) {
        Table table(material, order);
        const Rng here = rng.fork(attempt);
        while (!table.is_full() && deal_one(table, material, tasks, facts_for_each, here.fork(table.size()))) {
        }
        if (attempt == 0 || table.size() > longest.questions.size()) {
            longest = table.take();
        }
    }
    return longest;
}

bool gives_away(const FactBase& base, const Question& earlier, const Question& later) {
    const Names names(base);
    return gives_away(shown(base, names, earlier), shown(base, names, later));
}

}  // namespace standpoint
