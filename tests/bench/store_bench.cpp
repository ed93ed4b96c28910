// How long an answer takes to be safe on the disk, and what a long history costs at start.
//   bench_store_bench [FOLDER]     where the profile is made (a temporary folder unless given)
#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

#include "store/store.hpp"

using namespace standpoint;

namespace {

using Clock = std::chrono::steady_clock;

double ms_since(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double percentile(std::vector<double>& times, double share) {
    std::ranges::sort(times);
    return times[std::min(times.size() - 1, static_cast<std::size_t>(share * static_cast<double>(times.size())))];
}

SavedRound round_number(std::size_t number, ProfileUid player) {
    SavedRound round;
    round.uid = {0x5eed, number};
    round.profile = player;
    round.pack = "ukraine-peace-talks";
    round.started = Moment(std::chrono::milliseconds(number * 100'000));
    round.replay = "standpoint replay 1\npack ukraine-peace-talks 0123456789abcdef\nmode round\nseed 42\n";
    return round;
}

SavedAnswer answer_number(std::size_t position, Moment started) {
    SavedAnswer answer;
    answer.position = position;
    answer.fact = "talks-in-moscow";
    answer.aspect = "place";
    answer.template_name = "where-did-they-meet";
    answer.task = "PickOne";
    answer.response = "answer 1200 pick 2";
    answer.fraction = 1;
    answer.chance = 0.25;
    answer.points = 100;
    answer.taken = std::chrono::milliseconds(1200);
    answer.at = started + std::chrono::seconds(position);
    return answer;
}

// Rounds of ten answers, each answer with the round's replay, as they are played; milliseconds per answer.
std::vector<double> play(Store& store, ProfileUid player, std::size_t answers) {
    constexpr std::size_t in_a_round = 10;
    std::vector<double> times;
    SavedRound round;
    for (std::size_t i = 0; i < answers; ++i) {
        if (i % in_a_round == 0) {
            round = round_number(i / in_a_round, player);
        }
        round.replay += "> answer 1200 pick 2\n> continue\n";
        const SavedAnswer answer = answer_number(i % in_a_round, round.started);
        const auto start = Clock::now();
        if (!store.save(round, answer)) {
            std::fputs("answer commit: not saved\n", stderr);
            break;
        }
        times.push_back(ms_since(start));
    }
    return times;
}

// The least that any program must do to have 4 KB safe on this disk.
std::vector<double> plain_writes(const std::filesystem::path& file, std::size_t count) {
    std::vector<double> times;
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    const std::string page(4096, 'p');
    for (std::size_t i = 0; i < count && descriptor >= 0; ++i) {
        const auto start = Clock::now();
        if (::write(descriptor, page.data(), page.size()) < 0 || ::fsync(descriptor) != 0) {
            break;
        }
        times.push_back(ms_since(start));
    }
    if (times.empty()) {
        times.push_back(0);
    }
    ::close(descriptor);
    std::filesystem::remove(file);
    return times;
}

}  // namespace

int main(int count, char** arguments) {
    const std::filesystem::path folder =
        count > 1 ? std::filesystem::path(arguments[1])
                  : std::filesystem::temp_directory_path() / ("standpoint-bench-" + std::to_string(::getpid()));
    {
        std::filesystem::create_directories(folder);
        std::vector<double> floor = plain_writes(folder / "plain", 1000);
        std::printf("plain write and fsync p50  %8.2f ms\n", percentile(floor, 0.5));
        std::printf("plain write and fsync p99  %8.2f ms   (what this disk, as busy as it is, allows)\n",
                    percentile(floor, 0.99));
        const auto start = Clock::now();
        Store store = Store::open(folder);
        std::printf("store made anew            %8.2f ms\n", ms_since(start));
        const Profile player = store.default_profile({1, 1}, "Player", Moment{});
        std::vector<double> times = play(store, player.uid, 5000);
        if (times.empty()) {
            return 1;
        }
        const double middle = percentile(times, 0.5);
        const double late = percentile(times, 0.99);
        std::printf("answer commit p50          %8.2f ms\n", middle);
        std::printf("answer commit p99          %8.2f ms   (budget 5 ms: %s)\n", late, late < 5 ? "kept" : "missed");
        std::printf("answer commit slowest      %8.2f ms\n", times.back());
        const auto asking = Clock::now();
        store.top({.pack = "ukraine-peace-talks"});
        store.best_score({.pack = "ukraine-peace-talks"});
        std::printf("top ten and best score     %8.2f ms\n", ms_since(asking));
    }
    const auto start = Clock::now();
    { Store::open(folder); }
    std::printf("store of 5,000 answers     %8.2f ms to open and check, %.1f MB\n", ms_since(start),
                static_cast<double>(std::filesystem::file_size(folder / "profile.db")) / 1e6);
    if (count < 2) {
        std::error_code ignored;
        std::filesystem::remove_all(folder, ignored);
    }
    return 0;
}
