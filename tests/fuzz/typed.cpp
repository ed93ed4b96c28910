// Whatever is typed is judged, quickly, and an accepted spelling is right. The input is a written answer, a newline,
// and the accepted and other spellings one on each line, "-" before the others.
#include "quiz/typed.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/text.hpp"

namespace {

std::string_view take_line(std::string_view& input) {
    const std::size_t end = input.find('\n');
    const std::string_view line = input.substr(0, end);
    input.remove_prefix(end == std::string_view::npos ? input.size() : end + 1);
    return line;
}

void demand(bool kept) {
    if (!kept) {
        std::abort();
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace standpoint;
    std::string_view input(reinterpret_cast<const char*>(data), size);
    const std::string_view written = take_line(input);
    TypeIn task{{"Volodymyr Zelenskyy", "Зеленський"}, {"Vladimir Putin", "5 hours"}, {}};
    while (!input.empty()) {
        const std::string_view line = take_line(input);
        // A pack's names are checked before they come here.
        if (is_utf8(line)) {
            (line.starts_with('-') ? task.others : task.accepted).emplace_back(line);
        }
    }
    const Verdict verdict = judge_typed(task, written);
    demand(verdict != Verdict::partly);
    demand(verdict == Verdict::wrong || is_utf8(written));
    for (const std::string& spelling : task.accepted) {
        const bool says_something = spelling.size() <= 1024 && !fold(spelling).empty();
        demand((judge_typed(task, spelling) == Verdict::right) == says_something);
    }
    return 0;
}
