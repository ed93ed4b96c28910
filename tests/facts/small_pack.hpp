// A small invented pack with every kind of fact, for tests to read as it is or to break in one place.
#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "facts/claim.hpp"
#include "facts/pack.hpp"

namespace standpoint::test {

using Json = nlohmann::ordered_json;

Json small_pack();

// The pack, checked; a pack with problems fails the test.
FactBase base_of(const Json& pack);

Problems problems_of(const Json& pack);
Problems problems_in(std::string_view bytes);

// True where the only problem is at this place and its sentence contains the gist. Otherwise prints what there is.
bool only_problem(const Json& pack, std::string_view place, std::string_view gist);

// True where one of the problems is at this place and contains the gist.
bool has_problem(const Problems& problems, std::string_view place, std::string_view gist);

std::string bytes_of_file(const std::string& path);

}  // namespace standpoint::test
