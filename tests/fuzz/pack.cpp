// libFuzzer: whatever the bytes, reading a pack ends, either with facts whose claims can be judged or with sentences.
#include "facts/pack.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/text.hpp"
#include "facts/claim.hpp"

using namespace standpoint;

namespace {

void expect(bool kept) {
    if (!kept) {
        std::abort();
    }
}

// Every fact of a pack that was read can be asked anything.
void ask_everything(const FactBase& base) {
    for (std::uint32_t i = 0; i < base.facts.size(); ++i) {
        for (int aspect = 0; aspect <= static_cast<int>(Aspect::meaning); ++aspect) {
            const auto which = static_cast<Aspect>(aspect);
            (void)holds(base, Claim{FactId{i}, which, FactId{0}});
            (void)holds(base, Claim{FactId{i}, which, std::string("x")});
            (void)holds(base, Claim{FactId{i}, which, 1.0});
            if (!base.sides.empty()) {
                (void)holds(base, Claim{FactId{i}, which, EntityRef(SideId{0})});
                (void)holds(base, Claim{FactId{i}, which, Holding{SideId{0}, Stance::rejects}});
            }
            if (!base.places.empty()) {
                (void)holds(base, Claim{FactId{i}, which, EntityRef(PlaceId{0})});
            }
        }
        expect(!came_before(base, FactId{i}, FactId{i}));
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(data, data + size);
    const auto result = read_pack(bytes);
    if (result) {
        ask_everything(*result);
        return 0;
    }
    expect(!result.problems().empty());
    for (const Problem& problem : result.problems()) {
        expect(!problem.sentence.empty() && is_utf8(problem.sentence) && is_utf8(problem.place));
        expect(!has_hidden_controls(problem.sentence) && !has_hidden_controls(problem.place));
    }
    return 0;
}
