#include "play/study.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <utility>

#include "base/rng.hpp"
#include "play/modes/mode.hpp"
#include "play/shown.hpp"

namespace standpoint {

namespace {

constexpr std::array<std::string_view, 3> recall_words{"recognise", "complete", "type"};

// ---- the order ------------------------------------------------------------------------------------------------------

constexpr std::size_t may_go_first = 4;  // of so many the first that fits comes next
constexpr std::size_t siblings_apart = 5;

// What an item is about: positions have topics, other facts their kind.
std::pair<FactKind, std::string_view> topic_of(const FactBase& base, FactId fact) {
    const auto* position = std::get_if<Position>(&base[fact].body);
    return {base[fact].kind(), position != nullptr ? std::string_view(base[position->topic].key) : std::string_view()};
}

class Turns {
public:
    Turns(const FactBase& base, std::span<const StudyItem> items) : base_(base), items_(items) {}

    // Takes the indices in turns and adds them to the order.
    void add(std::vector<std::size_t> indices) {
        while (!indices.empty()) {
            const auto last = indices.begin() + static_cast<std::ptrdiff_t>(std::min(may_go_first, indices.size()));
            auto next = std::find_if(indices.begin(), last, [this](std::size_t i) { return fits(i) && turns(i); });
            if (next == last) {
                next = std::find_if(indices.begin(), last, [this](std::size_t i) { return fits(i); });
            }
            next = next == last ? indices.begin() : next;
            order_.push_back(*next);
            indices.erase(next);
        }
    }

    std::vector<std::size_t> take() { return std::move(order_); }

private:
    bool fits(std::size_t index) const {
        const auto near = static_cast<std::ptrdiff_t>(std::min(siblings_apart, order_.size()));
        return std::none_of(order_.end() - near, order_.end(),
                            [&](std::size_t other) { return items_[other].item.fact == items_[index].item.fact; });
    }
    bool turns(std::size_t index) const {
        return order_.empty() ||
               topic_of(base_, items_[order_.back()].item.fact) != topic_of(base_, items_[index].item.fact);
    }

    const FactBase& base_;
    std::span<const StudyItem> items_;
    std::vector<std::size_t> order_;
};

// ---- the questions --------------------------------------------------------------------------------------------------

// How far a form is from the one that is wanted: the wanted one, then easier ones, then harder ones.
int distance(Recall wanted, Recall given) {
    constexpr int forms = 3;
    const int harder = static_cast<int>(given) - static_cast<int>(wanted);
    return harder <= 0 ? -harder : forms + harder;
}

// Some templates ask of another fact than the one they start from, as the draw has it ("which came first").
std::optional<Question> question_on(const Material& material, const Template& made_from, const Item& item, Rng rng) {
    constexpr std::uint64_t draws = 16;
    for (std::uint64_t draw = 0; draw < draws; ++draw) {
        auto question = make_fair(material, made_from, item.fact, rng.fork(draw));
        if (!question || question->item == item) {
            return question;
        }
    }
    return std::nullopt;
}

struct Way {
    Question question;
    Recall recall{};
};

// Whether a template asks of one fact alone. What draws on several tells of other items, too, and one of their misses
// is not this item's.
bool asks_one(const Template& made_from) {
    switch (made_from.task) {
        case TaskKind::pick_one:
        case TaskKind::true_false:
        case TaskKind::type_in:
        case TaskKind::pin: return true;
        case TaskKind::pick_many:
        case TaskKind::match:
        case TaskKind::order:
        case TaskKind::sort:
        case TaskKind::assemble: return false;
    }
    return false;
}

// Questions on the item by templates of their own, the wanted form first, and of one form those that ask it alone.
std::vector<Way> ways_to_put(const Material& material, const Item& item, Recall wanted, Rng rng) {
    const FactBase& base = material.base();
    std::vector<const Template*> fitting;
    for (const Template& each : templates()) {
        if (each.about == base[item.fact].kind() && each.aspect == item.aspect && !each.key(base, item.fact).empty()) {
            fitting.push_back(&each);
        }
    }
    rng.shuffle(fitting);
    std::stable_partition(fitting.begin(), fitting.end(), [](const Template* each) { return asks_one(*each); });
    std::ranges::stable_sort(fitting, {}, [&](const Template* each) { return distance(wanted, recall_of(*each)); });
    std::vector<Way> ways;
    for (const Template* each : fitting) {
        if (ways.size() == ways_to_ask) {
            break;
        }
        if (auto question = question_on(material, *each, item, rng.fork(each->name))) {
            ways.push_back({*std::move(question), recall_of(*each)});
        }
    }
    return ways;
}

}  // namespace

std::string_view word(Recall recall) {
    return recall_words[static_cast<std::size_t>(recall)];
}

std::optional<Recall> recall_named(std::string_view name) {
    const auto found = std::ranges::find(recall_words, name);
    return found == recall_words.end() ? std::nullopt
                                       : std::optional(static_cast<Recall>(found - recall_words.begin()));
}

Recall recall_of(const Template& made_from) {
    switch (made_from.task) {
        case TaskKind::pick_one: return made_from.name.ends_with("-cloze") ? Recall::complete : Recall::recognise;
        case TaskKind::true_false:
        case TaskKind::match: return Recall::recognise;
        case TaskKind::pick_many:
        case TaskKind::order:
        case TaskKind::sort:
        case TaskKind::assemble:
        case TaskKind::pin: return Recall::complete;
        case TaskKind::type_in: return Recall::type;
    }
    return Recall::recognise;
}

std::vector<Item> items_of(const Material& material) {
    const FactBase& base = material.base();
    const Rng rng = Rng(0).fork("items");
    std::set<Item> known;
    for (const Template& each : templates()) {
        for (const Material::Keyed& keyed : material.own(each)) {
            for (const FactId fact : keyed.facts) {
                const Item item{fact, each.aspect};
                if (!known.contains(item) &&
                    question_on(material, each, item, rng.fork(each.name).fork(base[fact].key))) {
                    known.insert(item);
                }
            }
        }
    }
    std::vector<Item> items(known.begin(), known.end());
    std::ranges::stable_sort(items, {}, [&](const Item& item) { return base[item.fact].paragraph; });
    return items;
}

RoundPlan study_plan(const FactBase& base, std::span<const StudyItem> items, const Queue& queue, std::uint64_t seed) {
    const auto first_new = queue.order.begin() + static_cast<std::ptrdiff_t>(std::min(queue.due, queue.order.size()));
    Turns turns(base, items);
    turns.add({queue.order.begin(), first_new});
    turns.add({first_new, queue.order.end()});
    std::vector<std::size_t> order = turns.take();
    order.resize(std::min(order.size(), longest_study));
    RoundPlan plan = plan_of(*find_mode("study"), seed);
    plan.order.length = order.size();
    for (const std::size_t index : order) {
        plan.order.practise.push_back(items[index].item);
        plan.order.recall.push_back(recall_for(items[index].memory));
    }
    return plan;
}

std::size_t items_asked(const Session& session) {
    std::set<Item> items;
    for (const Record& record : session.records) {
        items.insert(session.deal->questions[record.question].item);
    }
    return items.size();
}

Deal deal_study(const Material& material, const DealOrder& order) {
    const Names names(material.base());
    const Rng rng = Rng(order.seed).fork("study");
    Deal dealt;
    std::vector<Question> others;
    std::vector<Shown> before;
    for (std::size_t i = 0; i < order.practise.size(); ++i) {
        const Recall wanted = i < order.recall.size() ? order.recall[i] : Recall::recognise;
        std::vector<Way> ways = ways_to_put(material, order.practise[i], wanted, rng.fork(i));
        if (ways.empty()) {
            continue;
        }
        const auto is_fresh = [&](const Way& way) {
            const Shown next = shown(material.base(), names, way.question);
            return way.recall == ways.front().recall &&
                   std::ranges::none_of(before, [&](const Shown& earlier) { return gives_away(earlier, next); });
        };
        const auto first = std::ranges::find_if(ways, is_fresh);
        if (first != ways.end()) {
            std::rotate(ways.begin(), first, first + 1);
        }
        before.push_back(shown(material.base(), names, ways.front().question));
        dealt.questions.push_back(std::move(ways.front().question));
        std::transform(ways.begin() + 1, ways.end(), std::back_inserter(others),
                       [](Way& way) { return std::move(way.question); });
    }
    std::ranges::move(others, std::back_inserter(dealt.questions));
    return dealt;
}

}  // namespace standpoint
