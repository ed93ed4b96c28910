#include "play/exam.hpp"

#include <string>

#include "app/commands.hpp"
#include "app/commands/opening.hpp"
#include "app/exam_paper.hpp"
#include "app/printed.hpp"
#include "app/texts.hpp"
#include "play/paper.hpp"

namespace standpoint {

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
    const Deal dealt = paper(pack->material(),
                             {.seed = options.seed, .length = options.length, .topics = topics_named(options.topics)});
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
    for (const auto& problem : {keep_printed(html, paper_html(pack->base(), dealt, options.seed, *texts)),
                                keep_printed(csv, key_csv(dealt, *texts))}) {
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
