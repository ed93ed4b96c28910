#include "quiz/judge.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace standpoint::judging {

namespace {

struct Judge {
    const FactBase& base;
    std::vector<std::string> found{};

    void option(const Option& option) {
        if (holds(base, option.claims) != option.right) {
            found.push_back("\"" + option.text + "\" is given as " + (option.right ? "right" : "wrong"));
        }
        if (option.right == option.proof.has_value()) {
            found.push_back("\"" + option.text + "\" should have a proof exactly where it is wrong");
        }
    }

    void options(const std::vector<Option>& all) {
        for (const Option& one : all) {
            option(one);
        }
    }

    // Cells without a claim belong to a slot of another kind.
    void cells(const std::vector<std::vector<Option>>& rows, const std::vector<std::size_t>& right) {
        for (std::size_t row = 0; row < rows.size(); ++row) {
            for (std::size_t column = 0; column < rows[row].size(); ++column) {
                const Option& cell = rows[row][column];
                if (cell.right != (right[row] == column)) {
                    found.push_back("the key and the cells disagree at \"" + cell.text + "\"");
                }
                if (!cell.claims.empty()) {
                    option(cell);
                } else if (!cell.proof || cell.proof->rule != Rule::disjoint) {
                    found.push_back("\"" + cell.text + "\" claims nothing and is not excluded by its kind");
                }
            }
        }
    }

    void claims(const std::vector<Claim>& all, bool truth) {
        if (all.empty() || holds(base, all) != truth) {
            found.push_back(std::string("what is asked is not ") + (truth ? "true" : "false"));
        }
    }

    void operator()(const PickOne& task) {
        options(task.options);
        if (std::ranges::count(task.options, true, &Option::right) != 1) {
            found.push_back("not exactly one option is right");
        }
    }
    void operator()(const PickMany& task) { options(task.options); }
    void operator()(const TrueFalse& task) {
        claims(task.claims, task.truth);
        if (task.truth == task.proof.has_value()) {
            found.push_back("a statement has a proof exactly where it is false");
        }
    }
    void operator()(const Match& task) { cells(task.cells, task.partner); }
    void operator()(const Order& task) {
        for (std::size_t i = 1; i < task.sequence.size(); ++i) {
            if (!came_before(base, task.cards[task.sequence[i - 1]].fact, task.cards[task.sequence[i]].fact)) {
                found.push_back("\"" + task.cards[task.sequence[i]].text + "\" does not certainly come later");
            }
        }
    }
    void operator()(const Sort& task) { cells(task.cells, task.pile); }
    void operator()(const TypeIn& task) {
        claims(task.claims, true);
        for (const std::string& other : task.others) {
            if (std::ranges::any_of(task.accepted,
                                    [&](const std::string& name) { return fold(name) == fold(other); })) {
                found.push_back("\"" + other + "\" is both right and wrong");
            }
        }
    }
    void operator()(const Assemble& task) { cells(task.cells, task.chip); }
    void operator()(const Pin& task) { claims(task.claims, true); }
};

}  // namespace

std::vector<std::string> faults(const FactBase& base, const Question& question) {
    Judge judge{base};
    std::visit([&](const auto& task) { judge(task); }, question.task);
    if (question.paragraph < 1 || question.paragraph > base.source.paragraphs) {
        judge.found.push_back("no paragraph supports it");
    }
    if (question.explanation.empty()) {
        judge.found.push_back("nothing explains it");
    }
    for (std::string& fault : judge.found) {
        fault = question.template_name + ": " + question.stem + ": " + fault;
    }
    return judge.found;
}

namespace {

struct WrongOptions {
    std::vector<Option> found{};

    void add(const std::vector<Option>& options) {
        std::ranges::copy_if(options, std::back_inserter(found), [](const Option& option) { return !option.right; });
    }
    void add(const std::vector<std::vector<Option>>& rows) {
        for (const auto& row : rows) {
            add(row);
        }
    }
    void operator()(const PickOne& task) { add(task.options); }
    void operator()(const PickMany& task) { add(task.options); }
    void operator()(const TrueFalse& task) {
        if (task.proof) {
            found.push_back({"false", false, task.proof, task.claims, std::nullopt});
        }
    }
    void operator()(const Match& task) { add(task.cells); }
    void operator()(const Order&) {}
    void operator()(const Sort& task) { add(task.cells); }
    void operator()(const TypeIn&) {}
    void operator()(const Assemble& task) { add(task.cells); }
    void operator()(const Pin&) {}
};

}  // namespace

std::vector<Option> wrong_options(const Question& question) {
    WrongOptions wrong;
    std::visit([&](const auto& task) { wrong(task); }, question.task);
    return std::move(wrong.found);
}

}  // namespace standpoint::judging
