#include "play/hashing.hpp"

#include <array>
#include <charconv>
#include <variant>

#include "base/rng.hpp"

namespace standpoint {

namespace {

void add_task(StableHash& hash, const PickOne& task) {
    hash.add(task.options);
}

void add_task(StableHash& hash, const PickMany& task) {
    hash.add(task.options);
}

void add_task(StableHash& hash, const TrueFalse& task) {
    hash.add(task.truth ? 1U : 0U).add(task.proof ? std::string_view(task.proof->sentence) : std::string_view());
}

void add_cells(StableHash& hash, const std::vector<std::vector<Option>>& cells) {
    hash.add(cells.size());
    for (const std::vector<Option>& row : cells) {
        hash.add(row);
    }
}

void add_task(StableHash& hash, const Match& task) {
    hash.add(task.lefts).add(task.rights).add(task.partner);
    add_cells(hash, task.cells);
}

void add_task(StableHash& hash, const Order& task) {
    hash.add(task.cards.size());
    for (const Order::Card& card : task.cards) {
        hash.add(card.text);
    }
    hash.add(task.sequence);
}

void add_task(StableHash& hash, const Sort& task) {
    hash.add(task.cards).add(task.piles).add(task.pile);
    add_cells(hash, task.cells);
}

void add_task(StableHash& hash, const TypeIn& task) {
    hash.add(task.accepted).add(task.others);
}

void add_task(StableHash& hash, const Assemble& task) {
    hash.add(task.slots).add(task.chips).add(task.chip);
    add_cells(hash, task.cells);
}

void add_task(StableHash& hash, const Pin& task) {
    hash.add(task.place);
    for (const double number : {task.latitude, task.longitude, task.radius_km, task.far_km}) {
        hash.add(shortest(number));
    }
}

}  // namespace

StableHash& StableHash::add(std::string_view text) {
    add(std::uint64_t{text.size()});
    value_ = stable_hash(text, value_);
    return *this;
}

StableHash& StableHash::add(std::uint64_t number) {
    std::array<char, sizeof number> bytes{};
    for (char& byte : bytes) {
        byte = static_cast<char>(number & 0xffU);
        number >>= 8U;
    }
    value_ = stable_hash({bytes.data(), bytes.size()}, value_);
    return *this;
}

StableHash& StableHash::add(std::span<const std::size_t> indices) {
    add(std::uint64_t{indices.size()});
    for (const std::size_t index : indices) {
        add(std::uint64_t{index});
    }
    return *this;
}

StableHash& StableHash::add(const std::vector<std::string>& texts) {
    add(std::uint64_t{texts.size()});
    for (const std::string& text : texts) {
        add(text);
    }
    return *this;
}

StableHash& StableHash::add(const std::vector<Option>& options) {
    add(std::uint64_t{options.size()});
    for (const Option& option : options) {
        add(option.text).add(option.right ? 1U : 0U);
        add(option.proof ? std::string_view(option.proof->sentence) : std::string_view());
    }
    return *this;
}

StableHash& StableHash::add(const Question& question) {
    add(question.template_name).add(question.stem).add(word(question.kind())).add(key_text(question.task));
    add(question.explanation).add(static_cast<std::uint64_t>(question.paragraph));
    add(std::uint64_t{question.items.size()});
    for (const Item& item : question.items) {
        add(std::uint64_t{item.fact.index}).add(word(item.aspect));
    }
    std::visit([this](const auto& task) { add_task(*this, task); }, question.task);
    return *this;
}

std::string shortest(double number) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    return {digits.data(), end};
}

}  // namespace standpoint
