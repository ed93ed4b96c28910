// Sides: sixty seconds of sorting. Each card is a position out of the article; it goes to the side that holds it. The
// next card comes at once. A wrong one, or one that is passed over, costs five seconds more. 100 points for each right.
//
// The piles are the same two to four sides for the whole session, in the same order: sides with at least two positions
// of which every other pile is proved not to hold them, and whose names are about equally long. Piles are drawn equally
// often, so that none is the better guess; a side's positions come round again when all of them were shown.
#include <algorithm>
#include <array>

#include "play/modes/all.hpp"
#include "quiz/lint.hpp"
#include "quiz/templates/making.hpp"

namespace standpoint {

namespace {

constexpr std::size_t most_piles = 4;
constexpr std::size_t fewest_cards = 2;
constexpr std::size_t cards_dealt = 90;  // nobody reads as many in a minute
constexpr Template made_from{
    "sides", FactKind::position, Aspect::holding, TaskKind::pick_one, nullptr, nullptr,
};

// The card as a question over the piles, or nothing where it would not be fair.
std::optional<Question> card(const Material& material, FactId fact, const std::vector<SideId>& piles) {
    const FactBase& base = material.base();
    const auto& position = base.get<Position>(fact);
    const auto own = side_of(base, position.holder);
    PickOne task;
    for (const SideId pile : piles) {
        Proposed choice{base[pile].name, {{fact, Aspect::holding, Holding{EntityRef(pile), position.stance}}}, {}};
        if (own == pile) {
            task.options.push_back(right(material, std::move(choice), fact));
        } else if (auto wrong = proved_wrong(material, std::move(choice))) {
            task.options.push_back(std::move(*wrong));
        } else {
            return std::nullopt;
        }
    }
    Question question = draft(
        material, made_from, fact,
        {{"demands", material.phrases().part("stance." + std::string(word(position.stance)))}, {"what", position.what}},
        std::move(task), Rng(0));
    return lint(base, question).empty() ? std::optional(std::move(question)) : std::nullopt;
}

using Cards = std::vector<std::vector<Question>>;  // beside the piles

Cards cards_for(const Material& material, const std::vector<SideId>& piles) {
    const FactBase& base = material.base();
    Cards cards(piles.size());
    for (const FactId fact : base.of_kind(FactKind::position)) {
        const auto side = side_of(base, base.get<Position>(fact).holder);
        const auto pile = side ? std::ranges::find(piles, *side) : piles.end();
        if (pile == piles.end()) {
            continue;
        }
        if (auto question = card(material, fact, piles)) {
            cards[static_cast<std::size_t>(pile - piles.begin())].push_back(std::move(*question));
        }
    }
    return cards;
}

bool enough(const Cards& cards) {
    return std::ranges::all_of(cards, [](const auto& pile) { return pile.size() >= fewest_cards; });
}

// As many sides as go together, the first of them drawn; their cards.
Cards choose_piles(const Material& material, Rng& rng) {
    std::vector<SideId> sides;
    for (std::uint32_t i = 0; i < material.base().sides.size(); ++i) {
        sides.push_back({i});
    }
    rng.shuffle(sides);
    Cards best;
    for (std::size_t first = 0; first < sides.size() && best.size() < most_piles; ++first) {
        std::vector<SideId> piles{sides[first]};
        Cards cards;
        for (const SideId next : sides) {
            if (piles.size() == most_piles || next == sides[first]) {
                continue;
            }
            piles.push_back(next);
            if (Cards tried = cards_for(material, piles); enough(tried)) {
                cards = std::move(tried);
            } else {
                piles.pop_back();
            }
        }
        if (cards.size() > best.size()) {
            best = std::move(cards);
        }
    }
    return best;
}

// A pile's cards in an order drawn anew each time all were shown, never the same one twice in a row.
class Stack {
public:
    explicit Stack(const std::vector<Question>& cards) : cards_(&cards) {}

    const Question& draw(Rng& rng) {
        if (order_.empty()) {
            for (std::size_t i = 0; i < cards_->size(); ++i) {
                order_.push_back(i);
            }
            rng.shuffle(order_);
            if (last_ && order_.back() == *last_) {
                std::swap(order_.front(), order_.back());
            }
        }
        last_ = order_.back();
        order_.pop_back();
        return (*cards_)[*last_];
    }

private:
    const std::vector<Question>* cards_;
    std::vector<std::size_t> order_;
    std::optional<std::size_t> last_;
};

Deal deal_sides(const Material& material, const RoundPlan& plan) {
    Rng rng = Rng(plan.order.seed).fork("sides");
    const Cards cards = choose_piles(material, rng);
    std::vector<Stack> stacks;
    for (const std::vector<Question>& pile : cards) {
        stacks.emplace_back(pile);
    }
    Deal dealt;
    while (!stacks.empty() && dealt.questions.size() < cards_dealt) {
        dealt.questions.push_back(stacks[rng.below(stacks.size())].draw(rng));
    }
    return dealt;
}

}  // namespace

Mode sides_mode() {
    using std::chrono::seconds;
    return {.name = "sides",
            .length = 30,
            .rules = {.feedback = false, .budget = seconds{60}, .penalty = seconds{5}, .strict = true},
            .deal = deal_sides};
}

}  // namespace standpoint
