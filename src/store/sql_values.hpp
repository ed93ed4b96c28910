// Values in SQL's terms, and back: ids as blobs, moments as milliseconds, words for enumerations.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

#include "store/records.hpp"
#include "store/sqlite.hpp"

namespace standpoint {

template <class Tag>
Blob blob(Uid<Tag> uid) {
    Blob result;
    for (const std::uint64_t half : {uid.high, uid.low}) {
        for (unsigned shift = 64; shift > 0; shift -= 8) {
            result.bytes += static_cast<char>(static_cast<unsigned char>((half >> (shift - 8)) & 255U));
        }
    }
    return result;
}

template <class Kind>
Kind uid_in(const Row& row, int column) {
    const std::string bytes = row.text(column);
    Kind uid;
    for (std::size_t i = 0; i < 16 && i < bytes.size(); ++i) {
        std::uint64_t& half = i < 8 ? uid.high : uid.low;
        half = (half << 8U) | static_cast<unsigned char>(bytes[i]);
    }
    return uid;
}

inline std::int64_t number(Moment moment) {
    return moment.time_since_epoch().count();
}
inline std::int64_t number(std::size_t count) {
    return static_cast<std::int64_t>(
        std::min(count, static_cast<std::size_t>(std::numeric_limits<std::int64_t>::max())));
}
inline std::int64_t bits(std::uint64_t value) {
    return static_cast<std::int64_t>(value);
}

inline Moment moment_in(const Row& row, int column) {
    return Moment(std::chrono::milliseconds(row.integer(column)));
}

inline std::size_t count_in(const Row& row, int column) {
    return static_cast<std::size_t>(std::max<std::int64_t>(row.integer(column), 0));
}

inline std::int64_t flag(bool value) {
    return value ? 1 : 0;
}
inline std::optional<std::int64_t> number(std::optional<Rating> rating) {
    return rating ? std::optional(static_cast<std::int64_t>(*rating)) : std::nullopt;
}

inline std::string_view word(Heard heard) {
    switch (heard) {
        case Heard::wrong: return "wrong";
        case Heard::almost: return "almost";
        case Heard::right: return "right";
    }
    return "wrong";
}

inline Heard heard_in(const Row& row, int column) {
    const std::string text = row.text(column);
    return text == word(Heard::right) ? Heard::right : text == word(Heard::almost) ? Heard::almost : Heard::wrong;
}

inline std::optional<Rating> rating_in(const Row& row, int column) {
    const std::int64_t value = row.null(column) ? 0 : row.integer(column);
    const bool known = value >= static_cast<int>(Rating::again) && value <= static_cast<int>(Rating::easy);
    return known ? std::optional(static_cast<Rating>(value)) : std::nullopt;
}

}  // namespace standpoint
