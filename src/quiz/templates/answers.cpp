// Which demand is answered, by whom and how; which goes unanswered; to whom a demand is put.
#include <algorithm>
#include <array>

#include "quiz/templates/families.hpp"
#include "quiz/templates/making.hpp"

namespace standpoint {

namespace {

const Position& position_of(const FactBase& base, FactId fact) {
    return base.get<Position>(fact);
}

std::string answered_key(const FactBase& base, FactId fact) {
    return base.answered_by[fact.index].size() == 1 ? base[fact].key : std::string();
}

std::string unanswered_key(const FactBase& base, FactId fact) {
    const Position& position = position_of(base, fact);
    return position.answers_whole_list && base.answered_by[fact.index].empty() ? base[fact].key : std::string();
}

std::string answering_key(const FactBase& base, FactId fact) {
    return position_of(base, fact).answers ? base[fact].key : std::string();
}

std::string addressee_key(const FactBase& base, FactId fact) {
    const auto& of = position_of(base, fact).of;
    return of ? key_of(base, *of) : std::string();
}

bool same_speaker(const FactBase& base, FactId a, FactId b) {
    return speaks_as(base, position_of(base, a).holder) == speaks_as(base, position_of(base, b).holder);
}

// "Which of A's demands does the article report B rejecting?" The other options are A's demands without such an answer.
std::optional<Question> ask_answered(const Material& material, const Template& made_from, FactId fact, Rng rng) {
    const FactBase& base = material.base();
    const FactId answer = base.answered_by[fact.index].front();
    const EntityRef by = speaks_as(base, position_of(base, answer).holder);
    const Stance stance = position_of(base, answer).stance;
    const auto choice = [&](FactId demand) {
        return Proposed{position_of(base, demand).what, {{demand, Aspect::answer, Answered{by, stance}}}, demand};
    };
    std::vector<Proposed> others;
    for (const Material::Candidate& other : material.others(made_from, base[fact].key, rng)) {
        if (same_speaker(base, other.fact, fact) &&
            position_of(base, other.fact).stance == position_of(base, fact).stance) {
            others.push_back(choice(other.fact));
        }
    }
    auto task = pick_one(material, fact, choice(fact), std::move(others), rng.fork("pick"));
    if (!task) {
        return std::nullopt;
    }
    const EntityRef holder = speaks_as(base, position_of(base, fact).holder);
    Question question = draft(material, made_from, fact,
                              {{"holder", said(material, holder)},
                               {"demands", stance_verb(material, position_of(base, fact).stance, holder)},
                               {"by", said(material, by)},
                               {"rejects", stance_verb(material, stance, by)}},
                              std::move(*task), rng);
    question.items.push_back({answer, Aspect::holding});
    question.explanation += " " + base[answer].explanation;
    return question;
}

// "Which of A's demands goes unanswered in the article?" The other options are answered ones.
std::optional<Question> ask_unanswered(const Material& material, const Template& made_from, FactId fact, Rng rng) {
    const FactBase& base = material.base();
    const auto choice = [&](FactId demand) {
        return Proposed{position_of(base, demand).what, {{demand, Aspect::answer, std::string()}}, demand};
    };
    std::vector<Proposed> others;
    for (const Material::Candidate& other : material.others(made_from, base[fact].key, rng)) {
        if (same_speaker(base, other.fact, fact) &&
            position_of(base, other.fact).stance == position_of(base, fact).stance) {
            others.push_back(choice(other.fact));
        }
    }
    auto task = pick_one(material, fact, choice(fact), std::move(others), rng.fork("pick"));
    if (!task) {
        return std::nullopt;
    }
    const EntityRef holder = speaks_as(base, position_of(base, fact).holder);
    Question question = draft(material, made_from, fact,
                              {{"holder", said(material, holder)},
                               {"demands", stance_verb(material, position_of(base, fact).stance, holder)}},
                              std::move(*task), rng);
    question.explanation += " " + material.phrases().part("unanswered.explanation");
    return question;
}

// From an answer back to the demand it answers.
std::optional<Question> ask_which_demand(const Material& material, const Template& made_from, FactId fact, Rng rng) {
    const FactBase& base = material.base();
    const FactId demand = *position_of(base, fact).answers;
    const auto choice = [&](FactId other) {
        return Proposed{position_of(base, other).what, {{fact, Aspect::answer, other}}, other};
    };
    std::vector<Proposed> others;
    for (const Material::Candidate& other : material.others(made_from, base[fact].key, rng)) {
        const auto& answered = position_of(base, other.fact).answers;
        if (answered && same_speaker(base, *answered, demand)) {
            others.push_back(choice(*answered));
        }
    }
    auto task = pick_one(material, fact, choice(demand), std::move(others), rng.fork("pick"));
    if (!task) {
        return std::nullopt;
    }
    const EntityRef by = speaks_as(base, position_of(base, fact).holder);
    return draft(material, made_from, fact,
                 {{"by", said(material, by)},
                  {"rejects", stance_verb(material, position_of(base, fact).stance, by)},
                  {"what", position_of(base, fact).what},
                  {"holder", naming(base, speaks_as(base, position_of(base, demand).holder)).possessive}},
                 std::move(*task), rng);
}

std::optional<Question> ask_addressee(const Material& material, const Template& made_from, FactId fact, Rng rng) {
    const FactBase& base = material.base();
    const Position& position = position_of(base, fact);
    const auto choice = [&](const EntityRef& whom) {
        return Proposed{label(base, whom), {{fact, Aspect::addressee, whom}}};
    };
    std::vector<Proposed> others =
        choices(material, made_from, fact, rng.fork("others"), [&](const Material::Candidate& other) {
            const EntityRef whom = *position_of(base, other.fact).of;
            return overlap(base, whom, position.holder) ? std::nullopt : std::optional<Proposed>(choice(whom));
        });
    auto task = pick_one(material, fact, choice(*position.of), std::move(others), rng.fork("pick"));
    if (!task) {
        return std::nullopt;
    }
    return draft(material, made_from, fact,
                 {{"holder", said(material, position.holder)},
                  {"demand", material.phrases().part("stance.plural." + std::string(word(position.stance)))},
                  {"demands", stance_verb(material, position.stance, position.holder)},
                  {"what", position.what}},
                 std::move(*task), rng);
}

constexpr std::array table{
    Template{"demand-answered", FactKind::position, Aspect::answer, TaskKind::pick_one, answered_key, ask_answered, 0.6,
             "answers"},
    Template{"demand-unanswered", FactKind::position, Aspect::answer, TaskKind::pick_one, unanswered_key,
             ask_unanswered, 0.05, "answers"},
    Template{"answer-demand", FactKind::position, Aspect::answer, TaskKind::pick_one, answering_key, ask_which_demand,
             0.5},
    Template{"demand-addressee", FactKind::position, Aspect::addressee, TaskKind::pick_one, addressee_key,
             ask_addressee, 0.5},
};

}  // namespace

std::span<const Template> answer_templates() {
    return table;
}

}  // namespace standpoint
