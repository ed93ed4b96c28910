// Numbers: lengths of meetings, years of events, quantities; chosen or typed.
#include <array>
#include <cmath>

#include "base/text.hpp"
#include "quiz/templates/families.hpp"
#include "quiz/templates/making.hpp"

namespace standpoint {

namespace {

// The number a fact of any of these kinds carries, and the words it is asked with.
struct Figure {
    Amount amount;
    std::string counts;
};

std::optional<Figure> figure_of(const FactBase& base, FactId fact) {
    if (const auto* meeting = std::get_if<Meeting>(&base[fact].body)) {
        return meeting->length ? std::optional<Figure>({*meeting->length, meeting->called}) : std::nullopt;
    }
    if (const auto* event = std::get_if<Event>(&base[fact].body)) {
        if (!event->when || !event->when->year) {
            return std::nullopt;
        }
        const double year = *event->when->year;
        return Figure{{year, year, year, "{n}"}, event->called};
    }
    if (const auto* quantity = std::get_if<Quantity>(&base[fact].body)) {
        return Figure{quantity->amount, quantity->counts};
    }
    return std::nullopt;
}

std::string number_key(const FactBase& base, FactId fact) {
    const auto figure = figure_of(base, fact);
    return figure ? std::to_string(std::llround(figure->amount.number)) : std::string();
}

Phrases::Values values(const Figure& figure) {
    return {{"called", figure.counts}, {"counts", figure.counts}};
}

std::optional<Question> ask_number(const Material& material, const Template& made_from, FactId fact, Rng rng) {
    const Figure figure = *figure_of(material.base(), fact);
    auto task = pick_number(material, figure.amount, rng.fork("pick"), [&](double number) {
        return Claim{fact, made_from.aspect, number};
    });
    if (!task) {
        return std::nullopt;
    }
    return draft(material, made_from, fact, values(figure), std::move(*task), rng);
}

std::optional<Question> type_number(const Material& material, const Template& made_from, FactId fact, Rng rng) {
    const Figure figure = *figure_of(material.base(), fact);
    const double number = figure.amount.number;
    TypeIn task{{amount_text(figure.amount, number), std::to_string(std::llround(number))},
                {},
                {{fact, made_from.aspect, number}}};
    return draft(material, made_from, fact, values(figure), std::move(task), rng);
}

// A number to choose has no pool of other keys beside it, so it is dealt seldom; typed, nothing can be guessed.
constexpr std::array table{
    Template{"meeting-length", FactKind::meeting, Aspect::length, TaskKind::pick_one, number_key, ask_number, 0.1},
    Template{"meeting-length-typed", FactKind::meeting, Aspect::length, TaskKind::type_in, number_key, type_number,
             0.7},
    Template{"event-year", FactKind::event, Aspect::year, TaskKind::pick_one, number_key, ask_number, 0.1},
    Template{"event-year-typed", FactKind::event, Aspect::year, TaskKind::type_in, number_key, type_number, 0.7},
    Template{"quantity", FactKind::quantity, Aspect::number, TaskKind::pick_one, number_key, ask_number, 0.1},
    Template{"quantity-typed", FactKind::quantity, Aspect::number, TaskKind::type_in, number_key, type_number, 0.7},
};

}  // namespace

std::span<const Template> number_templates() {
    return table;
}

}  // namespace standpoint
