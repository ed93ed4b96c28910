#include "base/id.hpp"

#include <string>
#include <type_traits>
#include <unordered_set>

#include <doctest/doctest.h>

#include "base/result.hpp"

using namespace standpoint;

namespace {

using PersonId = Id<struct PersonTag>;
using MeetingId = Id<struct MeetingTag>;

Result<int> half(int number) {
    if (number % 2 != 0) {
        return Problem{.place = "/number", .sentence = "It is odd.", .line = 3};
    }
    return number / 2;
}

}  // namespace

TEST_CASE("ids of different things cannot be mixed up") {
    CHECK_FALSE(std::is_convertible_v<PersonId, MeetingId>);
    CHECK_FALSE(std::is_assignable_v<PersonId&, MeetingId>);
    CHECK_FALSE(std::is_convertible_v<int, PersonId>);
}

TEST_CASE("ids compare and hash by what they point to") {
    CHECK(PersonId{2} == PersonId{2});
    CHECK(PersonId{1} < PersonId{2});
    const std::unordered_set<PersonId> set{PersonId{1}, PersonId{1}, PersonId{2}};
    CHECK(set.size() == 2);
}

TEST_CASE("a result is a value or its problems") {
    const Result<int> fine = half(8);
    REQUIRE(fine);
    CHECK(*fine == 4);
    const Result<int> odd = half(7);
    REQUIRE_FALSE(odd);
    CHECK(odd.problems() == Problems{{"/number", "It is odd.", 3}});
}

TEST_CASE("a result carries all problems and can be moved out of") {
    const Result<std::string> bad = Problems{{"/a", "One."}, {"/b", "Two."}};
    CHECK(bad.problems().size() == 2);
    Result<std::string> good = std::string("kept");
    const std::string taken = std::move(*good);
    CHECK(taken == "kept");
    CHECK(Result<std::string>(std::string("four"))->size() == 4);
}
