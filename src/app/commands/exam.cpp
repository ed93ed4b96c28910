#include <algorithm>
#include <string>

#include "app/commands.hpp"
#include "app/commands/opening.hpp"
#include "app/exam_paper.hpp"
#include "app/texts.hpp"
#include "play/briefing.hpp"
#include "play/paper.hpp"
#include "store/files.hpp"

namespace standpoint {

namespace {

constexpr std::size_t most_bytes = 64U << 20U;

// Writes the file, unless another one of that name is there: a paper that was handed out is not lost to a later pack.
std::optional<Problem> keep(const std::filesystem::path& file, const std::string& text) {
    std::error_code failed;
    if (std::filesystem::exists(file, failed)) {
        const auto there = read_file(file, most_bytes);
        if (there && *there == text) {
            return std::nullopt;
        }
        return Problem{file.string(), "There is another file of this name. Move it, or print to another folder."};
    }
    return write_file(file, text);
}

std::vector<FactKind> kinds_of(const std::vector<std::string>& topics) {
    std::vector<FactKind> kinds;
    for (std::size_t i = 0; i < section_count; ++i) {
        const auto kind = static_cast<FactKind>(i);
        if (std::ranges::find(topics, word(section_of(kind))) != topics.end()) {
            kinds.push_back(kind);
        }
    }
    return kinds;
}

}  // namespace

int run_exam(const ExamOptions& options, const Places& places, std::ostream& out, std::ostream& err) {
    int code = exit_code::fine;
    const PackPointer pack = open_pack(places, options.pack, err, code);
    if (!pack) {
        return code;
    }
    const auto texts = interface_texts(places.assets, options.language);
    if (!texts) {
        for (const Problem& problem : texts.problems()) {
            err << problem.place << ": " << problem.sentence << '\n';
        }
        return exit_code::found_wrong;
    }
    const Deal dealt =
        paper(pack->material(), {.seed = options.seed, .length = options.length, .topics = kinds_of(options.topics)});
    if (dealt.questions.size() < options.length) {
        err << "Seed " << options.seed << ": the pack has " << dealt.questions.size() << " questions for a paper of "
            << options.length << ".\n";
    }
    if (dealt.questions.empty()) {
        return exit_code::found_wrong;
    }
    const std::string name = pack->base().key + "-" + std::to_string(options.seed);
    const std::filesystem::path html = options.print / (name + ".html");
    const std::filesystem::path csv = options.print / (name + "-key.csv");
    for (const auto& problem :
         {keep(html, paper_html(pack->base(), dealt, options.seed, *texts)), keep(csv, key_csv(dealt, *texts))}) {
        if (problem) {
            err << problem->place << ": " << problem->sentence << '\n';
            code = exit_code::found_wrong;
        }
    }
    if (code == exit_code::fine) {
        out << html.string() << '\n' << csv.string() << '\n';
    }
    return code;
}

}  // namespace standpoint
