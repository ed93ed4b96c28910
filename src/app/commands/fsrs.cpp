#include "app/commands.hpp"
#include "app/packs.hpp"
#include "app/vectors.hpp"
#include "store/files.hpp"

namespace standpoint {

namespace {

constexpr std::size_t most_bytes = 64U << 20U;

int tell_all(const std::filesystem::path& file, const Problems& problems, std::ostream& err) {
    for (const Problem& problem : problems) {
        err << told(file, problem) << '\n';
    }
    return exit_code::found_wrong;
}

// Prints what does not agree, then how much does; whether all of it does.
bool tell(const Comparison& comparison, std::string_view what, std::ostream& out) {
    for (const std::string& sentence : comparison.sentences) {
        out << sentence << '\n';
    }
    out << comparison.agree << " of " << comparison.of << ' ' << what << " agree\n";
    return comparison.agree == comparison.of;
}

}  // namespace

int run_fsrs(const FsrsOptions& options, const Places& /*places*/, std::ostream& out, std::ostream& err) {
    const auto text = read_file(options.vectors, most_bytes);
    if (!text) {
        return tell_all(options.vectors, text.problems(), err);
    }
    const auto vectors = read_vectors(*text);
    if (!vectors) {
        return tell_all(options.vectors, vectors.problems(), err);
    }
    const bool formulas_agree =
        vectors->formulas.empty() || tell(compare_formulas(*vectors), "values of formulas", out);
    const bool steps_agree = tell(compare_steps(*vectors), "steps", out);
    return formulas_agree && steps_agree ? exit_code::fine : exit_code::found_wrong;
}

}  // namespace standpoint
