#include <array>
#include <map>
#include <set>
#include <string>

#include "app/commands.hpp"
#include "app/commands/opening.hpp"
#include "quiz/lint.hpp"
#include "quiz/template.hpp"

namespace standpoint {

namespace {

constexpr SeedRange seeds_checked{1, 8};
constexpr std::size_t templates_wanted = 2;

// What the questions of a pack have been found to cover.
struct Coverage {
    std::vector<std::set<std::string>> templates_of;  // beside the facts
    std::set<int> paragraphs;
    std::set<TaskKind> tasks;
    std::set<std::string> templates;
    std::set<std::string> stems;
};

std::string tested_by(const std::set<std::string>& names) {
    return names.empty() ? "by no template" : "by the template " + *names.begin() + " alone";
}

// Prints what the questions lack; the number of lines.
std::size_t tell_gaps(const LoadedPack& pack, const Coverage& coverage, std::ostream& out) {
    std::size_t told_lines = 0;
    const FactBase& base = pack.base();
    for (std::size_t i = 0; i < base.facts.size(); ++i) {
        if (coverage.templates_of[i].size() < templates_wanted) {
            out << pack.file().string() << ": coverage: The fact \"" << base.facts[i].key << "\" is tested "
                << tested_by(coverage.templates_of[i]) << "; it should be tested by at least two.\n";
            ++told_lines;
        }
    }
    for (int paragraph = 1; paragraph <= base.source.paragraphs; ++paragraph) {
        if (!coverage.paragraphs.contains(paragraph)) {
            out << pack.file().string() << ": coverage: No question comes from paragraph " << paragraph << ".\n";
            ++told_lines;
        }
    }
    return told_lines;
}

// Prints every finding of a sound pack; how many there are.
std::size_t tell_findings(const LoadedPack& pack, std::ostream& out) {
    std::size_t findings = 0;
    Coverage coverage;
    coverage.templates_of.resize(pack.base().facts.size());
    std::size_t questions = 0;
    each_question(pack.material(), seeds_checked, nullptr, [&](std::uint64_t seed, const Question& question) {
        ++questions;
        for (const Item& item : question.items) {
            coverage.templates_of[item.fact.index].insert(question.template_name);
        }
        coverage.paragraphs.insert(question.paragraph);
        coverage.tasks.insert(question.kind());
        coverage.templates.insert(question.template_name);
        coverage.stems.insert(question.stem);
        for (const Finding& finding : lint(pack.base(), question)) {
            out << pack.file().string() << ": " << finding.lint << ": " << finding.sentence << " (template "
                << question.template_name << ", fact " << pack.base()[question.item.fact].key << ", seed " << seed
                << ": " << question.stem << ")\n";
            ++findings;
        }
    });
    findings += tell_gaps(pack, coverage, out);
    out << pack.base().key << ": " << pack.base().facts.size() << " facts, " << questions << " questions with "
        << coverage.stems.size() << " different stems, " << coverage.templates.size() << " templates, "
        << coverage.tasks.size() << " kinds of task; "
        << (findings == 0 ? "nothing to complain about" : std::to_string(findings) + " to put right") << ".\n";
    return findings;
}

}  // namespace

int run_check(const CheckOptions& options, const Places& places, std::ostream& out, std::ostream& err) {
    int worst = exit_code::fine;
    for (const std::string& named : options.packs) {
        const auto file = find_pack(places.questions, named);
        if (!file) {
            err << told(file.problems().front().place, file.problems().front()) << '\n';
            worst = exit_code::wrong_use;
            continue;
        }
        const auto pack = load_pack(places.questions, *file);
        std::size_t findings = 0;
        if (pack) {
            findings = tell_findings(**pack, out);
        } else {
            for (const Problem& problem : pack.problems()) {
                out << told(*file, problem) << '\n';
                ++findings;
            }
        }
        if (findings > 0) {
            worst = std::max(worst, exit_code::found_wrong);
        }
    }
    return worst;
}

}  // namespace standpoint
