// From a pack file's bytes to a fact base, or to every problem at once. Reads no disk: the app hands in the bytes.
// First the form is settled (pack_form.hpp: JSON, keys, types, limits), then the sense (draft.hpp: references, names,
// order); what is well formed is checked even where something beside it is not.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "facts/fact_base.hpp"

namespace standpoint {

// Limits that keep a broken or hostile file from doing harm; each is reported as a problem, never silently applied.
struct PackLimits {
    std::size_t bytes = 64U << 20U;
    std::size_t depth = 16;
    std::size_t text = 2000;  // code points of one string
    std::size_t facts = 100'000;
    std::size_t values = 2'000'000;  // JSON values in the file
};

// The checked facts of a pack, or all problems with their JSON paths and line numbers.
Result<FactBase> read_pack(std::string_view bytes, const PackLimits& limits = {});

}  // namespace standpoint
