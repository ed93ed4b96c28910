#include <algorithm>
#include <string>
#include <vector>

#include "app/commands.hpp"
#include "app/commands/opening.hpp"
#include "base/text.hpp"
#include "play/deal.hpp"
#include "play/modes/daily.hpp"
#include "play/modes/mode.hpp"
#include "quiz/json.hpp"
#include "quiz/template.hpp"

namespace standpoint {

namespace {

std::string no_such_template(const std::string& named) {
    std::vector<std::string> names;
    for (const Template& known : templates()) {
        names.emplace_back(known.name);
    }
    std::ranges::sort(names);
    const std::string meant = nearest(named, names);
    std::string sentence = "There is no template \"" + named + "\"";
    if (!meant.empty()) {
        return sentence + "; did you mean \"" + meant + "\"?\n";
    }
    sentence += "; the templates are:";
    for (const std::string& name : names) {
        sentence += "\n  " + name;
    }
    return sentence + '\n';
}

}  // namespace

int run_questions(const QuestionsOptions& options, const Places& places, std::ostream& out, std::ostream& err) {
    const Template* only = nullptr;
    if (options.template_name) {
        only = template_named(*options.template_name);
        if (only == nullptr) {
            err << no_such_template(*options.template_name);
            return exit_code::wrong_use;
        }
    }
    int code = exit_code::fine;
    const PackPointer pack = open_pack(places, options.pack, err, code);
    if (!pack) {
        return code;
    }
    each_question(pack->material(), options.seeds, only, [&](std::uint64_t seed, const Question& question) {
        out << to_json_line(pack->base(), question, {.seed = seed, .round = {}, .position = {}}) << '\n';
    });
    return code;
}

int run_deal(const DealOptions& options, const Places& places, std::ostream& out, std::ostream& err) {
    int code = exit_code::fine;
    const PackPointer pack = open_pack(places, options.pack, err, code);
    if (!pack) {
        return code;
    }
    if (options.day && options.mode != "daily") {
        err << "Only the mode daily has a day; leave --day out or take --mode daily.\n";
        return exit_code::wrong_use;
    }
    const Mode& mode = *find_mode(options.mode);
    std::uint64_t round = 0;
    const auto print = [&](const RoundPlan& plan) {
        ++round;
        const std::uint64_t seed = plan.order.seed;
        const Deal dealt = deal(pack->material(), plan);
        for (std::size_t i = 0; i < dealt.questions.size(); ++i) {
            out << to_json_line(pack->base(), dealt.questions[i], {.seed = seed, .round = round, .position = i + 1})
                << '\n';
        }
        const bool too_few = mode.chosen_length ? dealt.questions.size() < plan.order.length : dealt.questions.empty();
        if (too_few) {
            err << "Seed " << seed << ": the pack has " << dealt.questions.size() << " questions for a round of "
                << plan.order.length << ".\n";
            code = exit_code::found_wrong;
        }
    };
    if (options.day) {
        print(plan_of_day(pack->base(), *options.day));
        return code;
    }
    each_seed(options.seeds, [&](std::uint64_t seed) {
        RoundPlan plan = plan_of(mode, seed);
        plan.order.length = options.length.value_or(mode.length);
        print(plan);
    });
    return code;
}

}  // namespace standpoint
