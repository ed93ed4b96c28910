#include "quiz/templates/making.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/text.hpp"

namespace standpoint {

namespace {

constexpr std::size_t most_distractors = 3;
constexpr std::size_t fewest_distractors = 2;
constexpr double least_number = 2;  // formats are written for several: "{n} hours"

// The bounds of the key-length lint, asked of every option in turn.
bool could_each_be_key(const std::string& key, const std::vector<Option>& others) {
    std::vector<double> lengths{static_cast<double>(length(key))};
    for (const Option& other : others) {
        lengths.push_back(static_cast<double>(length(other.text)));
    }
    const double total = std::accumulate(lengths.begin(), lengths.end(), 0.0);
    return std::ranges::all_of(lengths, [&](double own) {
        const double mean = (total - own) / static_cast<double>(lengths.size() - 1);
        return own <= 1.5 * mean && own >= 0.67 * mean;
    });
}

// An option as a card shows it: every one begins with a capital, so that names and phrases look alike.
std::string on_card(const Material& material, std::string_view text) {
    return sentence_case(text, material.base().language);
}

// The number in a text and the text without it, where it holds exactly one.
struct Numbered {
    double number = 0;
    std::string rest;
};

std::optional<Numbered> numbered(const std::string& text) {
    constexpr std::string_view digits = "0123456789";
    const std::size_t first = text.find_first_of(digits);
    if (first == std::string::npos) {
        return std::nullopt;
    }
    const std::size_t end = std::min(text.find_first_not_of(digits, first), text.size());
    if (text.find_first_of(digits, end) != std::string::npos) {
        return std::nullopt;
    }
    return Numbered{std::stod(text.substr(first, std::min<std::size_t>(end - first, 15))),
                    text.substr(0, first) + text.substr(end)};
}

// Numbers stand in ascending order, whichever of them is the key.
void sort_numbers(std::vector<Option>& options) {
    const auto first = numbered(options.front().text);
    const bool alike = first && std::ranges::all_of(options, [&](const Option& option) {
                           const auto number = numbered(option.text);
                           return number && number->rest == first->rest;
                       });
    if (alike) {
        std::ranges::sort(options, {}, [](const Option& option) { return numbered(option.text)->number; });
    }
}

// Steps between neighbouring numbers: years and counts differ by little, large numbers by more.
double step_of(double number) {
    return number < 1000 || (number > 1400 && number < 2200) ? 1 : std::pow(10.0, std::floor(std::log10(number)) - 1);
}

}  // namespace

Question draft(const Material& material, const Template& made_from, FactId fact, const Phrases::Values& values,
               Task task, const Rng& rng) {
    const Fact& about = material.base()[fact];
    const Item item{fact, made_from.aspect};
    return {.template_name = std::string(made_from.name),
            .item = item,
            .items = {item},
            .stem = material.phrases().say(made_from.name, values, rng.fork("stem")),
            .task = std::move(task),
            .explanation = about.explanation,
            .paragraph = about.paragraph};
}

std::optional<Option> proved_wrong(const Material& material, Proposed choice) {
    for (const Claim& claim : choice.claims) {
        if (auto proof = prove_false(material.base(), material.phrases(), claim)) {
            return Option{on_card(material, choice.text), false, std::move(proof), std::move(choice.claims),
                          choice.from};
        }
    }
    return std::nullopt;
}

Option right(const Material& material, Proposed choice, std::optional<FactId> fact) {
    return {on_card(material, choice.text), true, std::nullopt, std::move(choice.claims),
            choice.from ? choice.from : fact};
}

std::optional<PickOne> pick_one(const Material& material, FactId fact, Proposed key, std::vector<Proposed> others,
                                Rng rng) {
    const std::string folded_key = fold(key.text);
    std::vector<Proposed> distinct;
    for (Proposed& other : others) {
        const std::string folded = fold(other.text);
        const bool stands_already =
            std::ranges::any_of(distinct, [&](const Proposed& known) { return fold(known.text) == folded; });
        if (folded != folded_key && !stands_already) {
            distinct.push_back(std::move(other));
        }
    }
    std::vector<Option> proved;
    for (std::size_t i = 0; i < std::min(distinct.size(), most_distractors); ++i) {
        if (auto option = proved_wrong(material, distinct[i])) {
            proved.push_back(std::move(*option));
        }
    }
    if (proved.size() < std::min(distinct.size(), most_distractors)) {
        // Three options only where no more than two distractors can be proved at all.
        proved.clear();
        for (const Proposed& other : distinct) {
            if (auto option = proved_wrong(material, other)) {
                proved.push_back(std::move(*option));
            }
        }
        if (proved.size() != fewest_distractors) {
            return std::nullopt;
        }
    }
    while (proved.size() >= fewest_distractors && !could_each_be_key(key.text, proved)) {
        proved.pop_back();
    }
    if (proved.size() < fewest_distractors) {
        return std::nullopt;
    }
    PickOne task{std::move(proved)};
    task.options.push_back(right(material, std::move(key), fact));
    rng.shuffle(task.options);
    sort_numbers(task.options);
    return task;
}

std::optional<PickOne> pick_number(const Material& material, const Amount& amount, Rng rng,
                                   const std::function<Claim(double)>& claim) {
    if (amount.number != std::floor(amount.number)) {
        return std::nullopt;
    }
    constexpr std::size_t count = most_distractors + 1;
    const double step = step_of(amount.number);
    // Every place of the key must be open to it, or its place would tell: small numbers could not come last.
    const double below = std::floor((amount.low - least_number) / step);
    const std::size_t room = static_cast<std::size_t>(std::clamp(below, 0.0, static_cast<double>(most_distractors)));
    const std::size_t place = rng.below(count);
    if (place > room) {
        return std::nullopt;
    }
    PickOne task;
    for (std::size_t i = 0; i < count; ++i) {
        const double distance = static_cast<double>(i) - static_cast<double>(place);
        const double edge = distance < 0 ? amount.low : amount.high;
        const double number = i == place ? amount.number : edge + distance * step;
        Proposed choice{amount_text(amount, number), {claim(number)}};
        if (i == place) {
            task.options.push_back(right(material, std::move(choice), std::nullopt));
        } else if (auto option = proved_wrong(material, std::move(choice))) {
            task.options.push_back(std::move(*option));
        } else {
            return std::nullopt;
        }
    }
    return task;
}

std::string said(const Material& material, const Party& party) {
    std::vector<std::string> names;
    for (const EntityRef& member : party) {
        names.push_back(said(material, member));
    }
    return material.phrases().list(names);
}

const std::string& said(const Material& material, const EntityRef& entity) {
    return naming(material.base(), entity).in_text;
}

std::string key_of(const FactBase& base, const EntityRef& entity) {
    return naming(base, entity).key;
}

std::string label(const FactBase& base, const EntityRef& entity) {
    return naming(base, entity).name;
}

EntityRef speaks_as(const FactBase& base, const EntityRef& holder) {
    const auto side = side_of(base, holder);
    return side ? EntityRef(*side) : holder;
}

std::string stance_verb(const Material& material, Stance stance, const EntityRef& holder) {
    const bool plural = naming(material.base(), holder).plural;
    return material.phrases().part(std::string(plural ? "stance.plural." : "stance.") + std::string(word(stance)));
}

std::string amount_text(const Amount& amount, double number) {
    return fill(amount.format, {{"n", std::to_string(std::llround(number))}});
}

}  // namespace standpoint
