// Ids that cannot be mixed up: a person's id is no meeting's id.
// An id is an index into the fact base that handed it out and means nothing in another one;
// what is kept on disk is the text key an entity or fact carries.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace standpoint {

template <class Tag>
struct Id {
    std::uint32_t index = 0;

    friend auto operator<=>(const Id&, const Id&) = default;
};

}  // namespace standpoint

template <class Tag>
struct std::hash<standpoint::Id<Tag>> {
    std::size_t operator()(const standpoint::Id<Tag>& id) const noexcept { return id.index; }
};
