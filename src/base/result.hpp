// A value, or every reason why there is none. Errors name a place and say a sentence; they are collected, not thrown.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace standpoint {

// Where something is wrong and what to change. `place` is a JSON path ("/meetings/3/place"), a file or an argument;
// `line` counts from 1, 0 where the input has no lines.
struct Problem {
    std::string place;
    std::string sentence;
    std::size_t line = 0;

    friend bool operator==(const Problem&, const Problem&) = default;
};

using Problems = std::vector<Problem>;

template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : content_(std::move(value)) {}                      // NOLINT(google-explicit-constructor)
    Result(Problems problems) : content_(std::move(problems)) {}         // NOLINT(google-explicit-constructor)
    Result(Problem problem) : content_(Problems{std::move(problem)}) {}  // NOLINT(google-explicit-constructor)

    explicit operator bool() const { return std::holds_alternative<T>(content_); }

    // The value; calling it on a failed result is a programming error.
    const T& operator*() const { return std::get<T>(content_); }
    T& operator*() { return std::get<T>(content_); }
    const T* operator->() const { return &std::get<T>(content_); }
    T* operator->() { return &std::get<T>(content_); }

    // The reasons; calling it on a successful result is a programming error.
    const Problems& problems() const { return std::get<Problems>(content_); }

private:
    std::variant<T, Problems> content_;
};

}  // namespace standpoint
