// What memory costs: a year of Study through the real store, and a due queue over a million logged answers.
//   bench_memory_bench [FOLDER]    where the profiles are made (a temporary folder unless given)
#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

#include <unistd.h>

#include "base/rng.hpp"
#include "store/schema.hpp"
#include "store/store.hpp"

using namespace standpoint;

namespace {

using Clock = std::chrono::steady_clock;

constexpr ProfileUid player{1, 1};
constexpr std::size_t fact_count = 250;
constexpr std::array aspects{Aspect::place, Aspect::time};
constexpr Moment first_noon{std::chrono::days{20'000} + std::chrono::hours{12}};

double ms_since(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double percentile(std::vector<double>& times, double share) {
    std::ranges::sort(times);
    return times[std::min(times.size() - 1, static_cast<std::size_t>(share * static_cast<double>(times.size())))];
}

void tell(const char* what, double found, double budget, const char* unit) {
    std::printf("%-38s %9.2f %s   (budget %g %s, ratio %.2f: %s)\n", what, found, unit, budget, unit, found / budget,
                found < budget ? "kept" : "missed");
}

// 500 items.
FactBase pack() {
    FactBase base;
    base.key = "ukraine-peace-talks";
    base.facts.resize(fact_count);
    for (std::size_t i = 0; i < fact_count; ++i) {
        base.facts[i].key = "talks-number-" + std::to_string(i);
    }
    return base;
}

std::vector<Item> items_of_pack() {
    std::vector<Item> items;
    for (const Aspect aspect : aspects) {
        for (std::size_t i = 0; i < fact_count; ++i) {
            items.push_back({.fact = FactId{static_cast<std::uint32_t>(i)}, .aspect = aspect});
        }
    }
    return items;
}

std::uintmax_t bytes_of(const std::filesystem::path& folder) {
    std::uintmax_t sum = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        sum += entry.file_size();
    }
    return sum;
}

// One player who studies what is due every day, each miss again until it is right; each answer with its round.
class Year {
public:
    explicit Year(const std::filesystem::path& folder) : store_(Store::open(folder)) {
        store_.default_profile(player, "Player", first_noon);
    }

    bool run() {
        constexpr int days = 365;
        for (int day = 0; day < days; ++day) {
            if (!study(first_noon + std::chrono::days{day})) {
                return false;
            }
        }
        return !commits_.empty();
    }

    void tell_figures() {
        std::printf("a year of Study: %zu items, %zu answers, %.1f a day\n", items_.size(), commits_.size(),
                    static_cast<double>(commits_.size()) / 365);
        tell("opening Study, store open, slowest day", percentile(openings_, 1), 50, "ms");
        std::printf("answer commit p50                      %9.2f ms\n", percentile(commits_, 0.5));
        tell("answer commit p99", percentile(commits_, 0.99), 5, "ms");
    }

private:
    bool study(Moment noon) {
        const auto start = Clock::now();
        const std::vector<StudyItem> study = store_.study_items(player, base_, items_, noon);
        const Fsrs fsrs{store_.parameters(player)};
        const Day today = day_of(noon, offset_);
        const Queue queue = queue_for(fsrs, study, StudyPlan{}, today);
        openings_.push_back(ms_since(start));
        SavedRound round = begun(noon);
        std::vector<std::size_t> left = queue.order;
        for (std::size_t position = 0; position < left.size(); ++position) {
            const double known = known_on(fsrs, study[left[position]].memory, today);
            const bool right = rng_.below(1000) < static_cast<std::uint64_t>(1000 * (known + (1 - known) / 4));
            if (!right && position < 2 * queue.order.size()) {
                left.push_back(left[position]);
            }
            round.replay += right ? "> answer 1200 pick 2\n> continue\n" : "> answer 1200 pick 1\n> continue\n";
            if (!answer(round, items_[left[position]], position, right)) {
                return false;
            }
        }
        return true;
    }

    bool answer(const SavedRound& round, const Item& item, std::size_t position, bool right) {
        const SavedAnswer given{.position = position,
                                .fact = base_[item.fact].key,
                                .aspect = std::string(word(item.aspect)),
                                .template_name = "where-did-they-meet",
                                .task = "PickOne",
                                .response = "answer 1200 pick 2",
                                .fraction = right ? 1.0 : 0.0,
                                .chance = 0.25,
                                .taken = std::chrono::milliseconds(1200),
                                .at = round.started + std::chrono::seconds(10 * position),
                                .offset = offset_,
                                .heard = right ? Heard::right : Heard::wrong};
        const auto start = Clock::now();
        const bool saved = store_.save(round, given);
        commits_.push_back(ms_since(start));
        return saved;
    }

    SavedRound begun(Moment noon) {
        SavedRound round;
        round.uid = {2, ++rounds_};
        round.profile = player;
        round.pack = base_.key;
        round.mode = "study";
        round.started = noon;
        round.replay = "standpoint replay 1\npack ukraine-peace-talks 0123456789abcdef\nmode study\nseed 42\n";
        return round;
    }

    Store store_;
    FactBase base_ = pack();
    std::vector<Item> items_ = items_of_pack();
    Rng rng_{7};
    std::chrono::minutes offset_{120};
    std::uint64_t rounds_ = 0;
    std::vector<double> openings_;
    std::vector<double> commits_;
};

double opening_from_scratch(const std::filesystem::path& folder, Moment noon, std::size_t& due) {
    const FactBase base = pack();
    const std::vector<Item> items = items_of_pack();
    Store store = Store::open(folder);
    const auto start = Clock::now();
    const std::vector<StudyItem> study = store.study_items(player, base, items, noon);
    due = queue_for(Fsrs{store.parameters(player)}, study, StudyPlan{}, day_of(noon, std::chrono::minutes{120})).due;
    return ms_since(start);
}

// A file with 10,000 rounds of 100 answers, two a day of each item for almost three years, written without the store's
// care for each of them; none of their memories is worked out yet.
void make_million(const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder);
    Connection connection = Connection::create(folder / "profile.db");
    migrate(connection);
    connection.script("PRAGMA synchronous = OFF; BEGIN");
    connection.script(
        "INSERT INTO profiles (uid, name, created_at) VALUES (x'00000000000000010000000000000001', 'Player', 0)");
    connection.script(
        "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 9999) "
        "INSERT INTO rounds (uid, profile, pack, pack_hash, mode, seed, length, timed, tasks, practise, started_at, "
        "replay) SELECT CAST(printf('%016x', i) AS BLOB), x'00000000000000010000000000000001', 'ukraine-peace-talks', "
        "1, 'study', 42, 100, 0, '', '', (20000 + i / 10) * 86400000 + 43200000, 'standpoint replay 1' FROM n");
    connection.script(
        "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 999999) "
        "INSERT INTO answers (round, uid, position, fact, aspect, template, task, response, fraction, points, "
        "taken_ms, "
        "answered_at, chance, heard, offset_min) "
        "SELECT CAST(printf('%016x', i / 100) AS BLOB), CAST(printf('%016x', i) AS BLOB), i % 100, "
        "'talks-number-' || (i % 250), iif(i / 250 % 2, 'time', 'place'), 'where-did-they-meet', 'PickOne', "
        "'answer 1200 pick 2', 1.0, 0, 1200, (20000 + i / 1000) * 86400000 + 43200000 + i % 1000 * 10000, 0.25, "
        "iif(i % 7, 'right', 'wrong'), 120 FROM n");
    connection.script(
        "INSERT INTO memories (profile, pack, fact, aspect) SELECT DISTINCT x'00000000000000010000000000000001', "
        "'ukraine-peace-talks', fact, aspect FROM answers");
    connection.script("COMMIT");
}

void million(const std::filesystem::path& folder) {
    make_million(folder);
    const auto start = Clock::now();
    { Store::open(folder); }
    std::printf("a million answers: every memory worked out anew in %.1f s, %.0f MB\n", ms_since(start) / 1000,
                static_cast<double>(bytes_of(folder)) / 1e6);
    std::size_t due = 0;
    const double ready = opening_from_scratch(folder, first_noon + std::chrono::days{1010}, due);
    tell("due queue over a million answers", ready, 100, "ms");
    std::printf("due of 500 items                       %9zu\n", due);
}

}  // namespace

int main(int count, char** arguments) {
    const std::filesystem::path folder =
        count > 1 ? std::filesystem::path(arguments[1])
                  : std::filesystem::temp_directory_path() / ("standpoint-memory-" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder / "year");
    {
        Year year(folder / "year");
        if (!year.run()) {
            std::fputs("a year of Study: not saved\n", stderr);
            return 1;
        }
        year.tell_figures();
    }
    std::size_t due = 0;
    const double opened = opening_from_scratch(folder / "year", first_noon + std::chrono::days{365}, due);
    tell("opening Study, store just opened", opened, 50, "ms");
    std::printf("due on the day after                   %9zu\n", due);
    tell("file of a year", static_cast<double>(bytes_of(folder / "year")) / 1e6, 20, "MB");
    million(folder / "million");
    if (count < 2) {
        std::error_code ignored;
        std::filesystem::remove_all(folder, ignored);
    }
    return 0;
}
