// Browse: flash cards, by topic, in the pack's order. The front asks; turned over, the card explains and names the
// paragraph. No score and no record: nothing is answered. A deck is one kind of fact, the positions of one topic, or
// all.
#include "play/modes/browse.hpp"

#include <algorithm>
#include <array>

#include "play/modes/all.hpp"
#include "quiz/templates/making.hpp"

namespace standpoint {

namespace {

constexpr std::string_view topic_mark = "topic:";
constexpr std::array kinds{FactKind::role,  FactKind::meeting,  FactKind::position, FactKind::event,
                           FactKind::state, FactKind::quantity, FactKind::term};

// The front and what the card is about, kind by kind.
struct Front {
    const Material& material;
    FactId fact;
    using Values = Phrases::Values;

    std::pair<Aspect, Values> operator()(const Role& role) const {
        return {Aspect::title, {{"name", material.base()[role.person].name}}};
    }
    std::pair<Aspect, Values> operator()(const Meeting& meeting) const {
        return {Aspect::participant, {{"name", meeting.called}}};
    }
    std::pair<Aspect, Values> operator()(const Position& position) const {
        return {Aspect::holding,
                {{"demands", material.phrases().part("stance." + std::string(word(position.stance)))},
                 {"what", position.what}}};
    }
    std::pair<Aspect, Values> operator()(const Event& event) const { return {Aspect::time, {{"name", event.called}}}; }
    std::pair<Aspect, Values> operator()(const State& state) const { return {Aspect::value, {{"name", state.about}}}; }
    std::pair<Aspect, Values> operator()(const Quantity& quantity) const {
        return {Aspect::number, {{"name", quantity.counts}}};
    }
    std::pair<Aspect, Values> operator()(const Term& term) const { return {Aspect::meaning, {{"name", term.name}}}; }
};

Question card(const Material& material, FactId fact) {
    const Fact& about = material.base()[fact];
    const auto [aspect, values] = std::visit(Front{material, fact}, about.body);
    const std::string name = "card." + std::string(word(about.kind()));
    const Template made_from{name, about.kind(), aspect, TaskKind::type_in, nullptr, nullptr};
    return draft(material, made_from, fact, values, TypeIn{{about.explanation}, {}, {}}, Rng(0));
}

bool in_deck(const FactBase& base, FactId fact, std::string_view deck) {
    if (deck.empty()) {
        return true;
    }
    if (deck.starts_with(topic_mark)) {
        const auto* position = std::get_if<Position>(&base[fact].body);
        return position != nullptr && base[position->topic].key == deck.substr(topic_mark.size());
    }
    return word(base[fact].kind()) == deck;
}

Deal deal_browse(const Material& material, const RoundPlan& plan) {
    Deal dealt;
    for (const FactKind kind : kinds) {
        for (const FactId fact : material.base().of_kind(kind)) {
            if (in_deck(material.base(), fact, plan.deck)) {
                dealt.questions.push_back(card(material, fact));
            }
        }
    }
    return dealt;
}

}  // namespace

Mode browse_mode() {
    return {.name = "browse",
            .length = 30,
            .rules = {.feedback = false, .turned = true, .points = Points::none},
            .deal = deal_browse};
}

std::vector<Deck> decks(const Material& material) {
    const FactBase& base = material.base();
    std::vector<Deck> found{{"", material.phrases().part("deck.all"), base.facts.size()}};
    for (const FactKind kind : kinds) {
        const std::string key(word(kind));
        found.push_back({key, material.phrases().part("deck." + key), base.of_kind(kind).size()});
    }
    for (const Topic& topic : base.topics) {
        found.push_back({std::string(topic_mark) + topic.key, topic.name, 0});
        for (const FactId fact : base.of_kind(FactKind::position)) {
            found.back().cards += in_deck(base, fact, found.back().key) ? 1U : 0U;
        }
    }
    std::erase_if(found, [](const Deck& deck) { return deck.cards == 0; });
    return found;
}

}  // namespace standpoint
