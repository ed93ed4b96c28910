// Every question that the shipped packs make, judged by a route that shares no code with the one that made it; and the
// proof that this judge would notice: each rule's ground is taken away, and every distractor that rests on it is
// caught.
#include <array>
#include <functional>
#include <map>
#include <set>

#include <doctest/doctest.h>

#include "base/text.hpp"
#include "play/packs.hpp"
#include "quiz/judge.hpp"
#include "quiz/lint.hpp"

using namespace standpoint;

namespace {

template <class Use>
void for_all_questions(const packs::Open& pack, std::uint64_t seeds, const Use& use) {
    for (const Template& made_from : templates()) {
        for (const Material::Keyed& keyed : pack.material.own(made_from)) {
            for (const FactId fact : keyed.facts) {
                for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
                    if (auto question = make_fair(pack.material, made_from, fact, Rng(seed).fork(made_from.name))) {
                        use(*question);
                    }
                }
            }
        }
    }
}

// What stands wrong over so many seeds, at most a few sentences of it.
std::string judged(const packs::Open& pack, std::uint64_t seeds) {
    std::string found;
    for_all_questions(pack, seeds, [&](const Question& question) {
        for (const std::string& fault : judging::faults(pack.base, question)) {
            if (found.size() < 2000) {
                found += fault + "\n";
            }
        }
    });
    return found;
}

using Change = std::function<void(FactBase&, const Claim&)>;

void forget_whole_lists(FactBase& base, const Claim&) {
    for (Fact& fact : base.facts) {
        if (auto* role = std::get_if<Role>(&fact.body)) {
            role->whole_list = role->sole = false;
        } else if (auto* meeting = std::get_if<Meeting>(&fact.body)) {
            meeting->whole_list = false;
        } else if (auto* position = std::get_if<Position>(&fact.body)) {
            position->whole_list = position->answers_whole_list = false;
        }
    }
}

void forget_answers(FactBase& base, const Claim& claim) {
    forget_whole_lists(base, claim);
    for (auto& answers : base.answered_by) {
        answers.clear();
    }
    for (Fact& fact : base.facts) {
        if (auto* position = std::get_if<Position>(&fact.body)) {
            position->answers.reset();
        }
    }
}

void forget_times(FactBase& base, const Claim&) {
    for (Fact& fact : base.facts) {
        if (auto* meeting = std::get_if<Meeting>(&fact.body)) {
            meeting->when.reset();
            meeting->after.clear();
        } else if (auto* event = std::get_if<Event>(&fact.body)) {
            event->when.reset();
            event->after.clear();
        }
    }
    base.reach.assign(base.reach.size(), {});
}

void widen_ranges(FactBase& base, const Claim&) {
    for (Fact& fact : base.facts) {
        if (auto* meeting = std::get_if<Meeting>(&fact.body); meeting != nullptr && meeting->length) {
            meeting->length->low = 0;
            meeting->length->high = 1e9;
        } else if (auto* quantity = std::get_if<Quantity>(&fact.body)) {
            quantity->amount.low = 0;
            quantity->amount.high = 1e9;
        } else if (auto* event = std::get_if<Event>(&fact.body); event != nullptr && event->when) {
            event->when->year.reset();
        }
    }
}

// The claimed value becomes the true one.
void make_true(FactBase& base, const Claim& claim) {
    Fact& fact = base.facts[claim.about.index];
    const auto* text = std::get_if<std::string>(&claim.value);
    const auto* entity = std::get_if<EntityRef>(&claim.value);
    if (auto* state = std::get_if<State>(&fact.body); state != nullptr && text != nullptr) {
        (claim.aspect == Aspect::value ? state->value : state->says) = *text;
    } else if (auto* term = std::get_if<Term>(&fact.body); term != nullptr && text != nullptr) {
        term->means = *text;
    } else if (auto* meeting = std::get_if<Meeting>(&fact.body)) {
        if (claim.aspect == Aspect::place) {
            meeting->place = std::get<PlaceId>(*entity);
        } else if (claim.aspect == Aspect::purpose) {
            meeting->purpose = *text;
        } else if (claim.aspect == Aspect::count) {
            meeting->count = *text;
        }
    } else if (auto* role = std::get_if<Role>(&fact.body); role != nullptr && entity != nullptr) {
        if (claim.aspect == Aspect::of) {
            role->of = *entity;
        } else if (claim.aspect == Aspect::side) {
            base.people[role->person.index].side = std::get<SideId>(*entity);
        }
    } else if (auto* event = std::get_if<Event>(&fact.body); event != nullptr && entity != nullptr) {
        event->by = *entity;
    } else if (auto* position = std::get_if<Position>(&fact.body); position != nullptr && entity != nullptr) {
        position->of = *entity;
    }
}

void take_the_claimed_stance(FactBase& base, const Claim& claim) {
    if (const auto* holding = std::get_if<Holding>(&claim.value)) {
        base.facts[claim.about.index].body.emplace<Position>(base.get<Position>(claim.about)).stance = holding->stance;
    }
}

// How many distractors rest on the rule (for these aspects), and how many of them the judge takes for wrong still once
// the rule's ground is gone.
struct Rests {
    int on_it = 0;
    int unnoticed = 0;
};

Rests without_ground(Rule rule, const std::set<Aspect>& aspects, const Change& take_away, bool once = true) {
    Rests rests;
    const packs::Open& pack = packs::pack(packs::second);
    FactBase changed = pack.base;
    if (once) {
        take_away(changed, {});
    }
    for_all_questions(pack, 2, [&](const Question& question) {
        for (const Option& option : judging::wrong_options(question)) {
            if (option.claims.empty() || option.proof->rule != rule ||
                !aspects.contains(option.claims.front().aspect)) {
                continue;
            }
            ++rests.on_it;
            if (!once) {
                changed = pack.base;
                take_away(changed, option.claims.front());
            }
            rests.unnoticed += holds(changed, option.claims.front()) == false ? 1 : 0;
        }
    });
    return rests;
}

}  // namespace

TEST_CASE("every key of the first pack holds and every distractor does not, over 200 seeds") {
    CHECK(judged(packs::pack(packs::first), 200) == "");
}

TEST_CASE("every key of the second pack holds and every distractor does not, over 200 seeds") {
    CHECK(judged(packs::pack(packs::second), 200) == "");
}

TEST_CASE("no question of either pack has a lint finding") {
    for (const char* key : {packs::first, packs::second}) {
        const packs::Open& pack = packs::pack(key);
        std::string found;
        for_all_questions(pack, 5, [&](const Question& question) {
            for (const Finding& finding : lint(pack.base, question)) {
                found += question.stem + ": " + finding.sentence + "\n";
            }
        });
        CHECK(found == "");
    }
}

TEST_CASE("whole list: once no list is whole, every distractor that rested on one is caught") {
    const Rests rests =
        without_ground(Rule::whole_list, {Aspect::person, Aspect::title, Aspect::participant, Aspect::counterpart},
                       forget_whole_lists);
    CHECK(rests.on_it > 100);
    CHECK(rests.unnoticed == 0);
}

TEST_CASE("attributed: once holders may be missing, every distractor that rested on their list is caught") {
    const Rests rests = without_ground(Rule::attributed, {Aspect::holding}, forget_whole_lists);
    CHECK(rests.on_it > 100);
    CHECK(rests.unnoticed == 0);
}

TEST_CASE("stated: once nothing answers anything, every distractor that an answer excluded is caught") {
    const Rests rests = without_ground(Rule::stated, {Aspect::holding, Aspect::answer}, forget_answers);
    CHECK(rests.on_it > 10);
    CHECK(rests.unnoticed == 0);
}

TEST_CASE("order: once no time is known, every distractor that was too early or late is caught") {
    const Rests rests = without_ground(Rule::order, {Aspect::order}, forget_times);
    CHECK(rests.on_it > 100);
    CHECK(rests.unnoticed == 0);
}

TEST_CASE("disjoint: once no time is known, every time that was excluded is caught") {
    const Rests rests = without_ground(Rule::disjoint, {Aspect::time}, forget_times);
    CHECK(rests.on_it > 100);
    CHECK(rests.unnoticed == 0);
}

TEST_CASE("disjoint: once a person changes sides, the side that was excluded is caught") {
    const Rests rests = without_ground(Rule::disjoint, {Aspect::side}, make_true, false);
    CHECK(rests.on_it > 100);
    CHECK(rests.unnoticed == 0);
}

TEST_CASE("disjoint: once the holder takes the other stance, the stance that was excluded is caught") {
    const Rests rests = without_ground(Rule::disjoint, {Aspect::holding}, take_the_claimed_stance, false);
    CHECK(rests.on_it > 50);
    CHECK(rests.unnoticed == 0);
}

TEST_CASE("functional: once the claimed value is the true one, the distractor is caught") {
    const Rests rests = without_ground(Rule::functional,
                                       {Aspect::value, Aspect::meaning, Aspect::place, Aspect::purpose, Aspect::count,
                                        Aspect::of, Aspect::actor, Aspect::addressee},
                                       make_true, false);
    CHECK(rests.on_it > 300);
    CHECK(rests.unnoticed == 0);
}

TEST_CASE("gap: once every number is possible, each number that lay outside is caught") {
    const Rests rests = without_ground(Rule::gap, {Aspect::length, Aspect::number, Aspect::year}, widen_ranges);
    CHECK(rests.on_it > 100);
    CHECK(rests.unnoticed == 0);
}

TEST_CASE("far: a pin three radii away earns less than full marks, and no other place of the pack earns any") {
    std::size_t pins = 0;
    for (const char* key : {packs::first, packs::second}) {
        const packs::Open& pack = packs::pack(key);
        for (const Template& made_from : templates()) {
            if (made_from.task != TaskKind::pin) {
                continue;
            }
            for (const Material::Keyed& keyed : pack.material.own(made_from)) {
                const auto question = make_fair(pack.material, made_from, keyed.facts.front(), Rng(1));
                if (!question) {
                    continue;  // the event names its place itself
                }
                ++pins;
                const auto& pin = std::get<Pin>(question->task);
                CHECK(pin.far_km >= 3 * pin.radius_km);
                CHECK(pin.radius_km > 0);
            }
        }
    }
    CHECK(pins > 10);
}

TEST_CASE("no pin is asked for an event that names its place") {
    for (const char* key : {packs::first, packs::second}) {
        const packs::Open& pack = packs::pack(key);
        for (const Template& made_from : templates()) {
            if (made_from.task != TaskKind::pin) {
                continue;
            }
            for (const Material::Keyed& keyed : pack.material.own(made_from)) {
                if (const auto question = make_fair(pack.material, made_from, keyed.facts.front(), Rng(1))) {
                    CHECK(fold(question->stem).find(fold(std::get<Pin>(question->task).place)) == std::string::npos);
                }
            }
        }
    }
}
