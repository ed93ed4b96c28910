#include "quiz/guess.hpp"

#include <algorithm>
#include <iomanip>
#include <sstream>
#include <string>
#include <vector>

#include "app/commands.hpp"
#include "app/commands/opening.hpp"
#include "base/text.hpp"
#include "play/deal.hpp"

namespace standpoint {

namespace {

constexpr std::size_t guessed_wanted = 2'000;  // fewer say too little about a few points
constexpr std::size_t questions_in_round = 10;

std::string percent(double share, bool signed_too = false) {
    std::ostringstream text;
    text << (signed_too ? std::showpos : std::noshowpos) << std::fixed << std::setprecision(1) << share * 100 << " %";
    return text.str();
}

// Guessers choose among options; typing, sorting and pins give them none.
bool can_be_guessed(const Question& question) {
    const TaskKind kind = question.kind();
    return kind == TaskKind::pick_one || kind == TaskKind::pick_many || kind == TaskKind::true_false;
}

std::string verdict(const GuessRow& row) {
    if (row.passes()) {
        return "";
    }
    return row.is_certain() ? "too good" : "too few to tell";
}

void print_row(std::ostream& out, std::size_t width, const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size() && !(i + 1 == cells.size() && cells[i].empty()); ++i) {
        const std::size_t wide = i == 0 ? width : 10;
        const std::string padding(wide - std::min(wide, length(cells[i])), ' ');
        out << (i == 0 ? cells[i] + padding : "  " + padding + cells[i]);
    }
    out << '\n';
}

}  // namespace

int run_guess(const GuessOptions& options, const Places& places, std::ostream& out, std::ostream& err) {
    int code = exit_code::fine;
    const PackPointer pack = open_pack(places, options.pack, err, code);
    if (!pack) {
        return code;
    }
    std::vector<std::vector<Question>> rounds;
    std::size_t questions = 0;
    std::size_t guessed = 0;
    for (std::uint64_t seed = 1; seed <= options.rounds || guessed < guessed_wanted; ++seed) {
        const DealOrder order{.seed = seed, .length = questions_in_round, .tasks = {}, .practise = {}};
        rounds.push_back(deal(pack->material(), order).questions);
        guessed += static_cast<std::size_t>(std::ranges::count_if(rounds.back(), can_be_guessed));
        if (rounds.back().empty() || (guessed == 0 && seed > options.rounds)) {
            err << told(pack->file(), {"", "No fair question can be made from this pack; there is nothing to guess."})
                << '\n';
            return exit_code::found_wrong;
        }
        questions += rounds.back().size();
    }
    const std::vector<GuessRow> rows = guess_all(pack->base(), rounds);
    std::size_t width = 0;
    for (const GuessRow& row : rows) {
        width = std::max(width, length(row.guesser));
    }
    out << pack->base().key << ": " << questions << " questions in " << rounds.size() << " rounds\n";
    print_row(out, width, {"guesser", "questions", "accuracy", "chance", "advantage", "limit", ""});
    for (const GuessRow& row : rows) {
        print_row(out, width,
                  {row.guesser, std::to_string(row.questions), percent(row.accuracy), percent(row.chance),
                   percent(row.advantage(), true), percent(row.limit, true), verdict(row)});
        if (!row.passes() && row.is_certain()) {
            code = exit_code::found_wrong;
        }
    }
    return code;
}

}  // namespace standpoint
