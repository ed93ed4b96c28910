#include "facts/words.hpp"

#include "facts/claim.hpp"
#include "facts/entities.hpp"
#include "facts/fact.hpp"

namespace standpoint {

namespace {

template <class Enum, std::size_t size>
std::string_view word_of(const std::array<std::string_view, size>& words, Enum value) {
    return words[static_cast<std::size_t>(value)];
}

}  // namespace

std::string_view word(FactKind kind) {
    return word_of(kind_words, kind);
}

std::string_view word(Stance stance) {
    return word_of(stance_words, stance);
}

std::string_view word(SideShape shape) {
    return word_of(shape_words, shape);
}

std::string_view word(PlaceKind kind) {
    return word_of(place_words, kind);
}

std::string_view word(Aspect aspect) {
    return word_of(aspect_words, aspect);
}

std::optional<Aspect> aspect_named(std::string_view name) {
    return named<Aspect>(aspect_words, name);
}

}  // namespace standpoint
