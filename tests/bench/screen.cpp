// How fast the screen stands, how long frames take, and what an untouched game costs, each beside an empty SFML window
// measured in the same run. Figures and ratios only.
//   bench_screen [SECONDS]        how long each untouched window is watched (10)
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using Clock = std::chrono::steady_clock;
namespace fs = std::filesystem;

struct Child {
    pid_t pid = 0;
    FILE* out = nullptr;
};

Child start(const std::vector<std::string>& command) {
    int ends[2] = {};
    if (pipe(ends) != 0) {
        std::exit(1);
    }
    const pid_t pid = fork();
    if (pid == 0) {
        dup2(ends[1], STDOUT_FILENO);
        close(ends[0]);
        close(ends[1]);
        std::vector<char*> arguments;
        for (const std::string& word : command) {
            arguments.push_back(const_cast<char*>(word.c_str()));  // NOLINT: execv takes no const
        }
        arguments.push_back(nullptr);
        execv(arguments[0], arguments.data());
        _exit(127);
    }
    close(ends[1]);
    return {pid, fdopen(ends[0], "r")};
}

void end(Child& child) {
    kill(child.pid, SIGKILL);
    waitpid(child.pid, nullptr, 0);
    std::fclose(child.out);
}

std::string now_text() {
    return std::to_string(
        std::chrono::duration_cast<std::chrono::nanoseconds>(Clock::now().time_since_epoch()).count());
}

// Milliseconds from the start to the first picture; negative where there was none.
double first_picture(const Child& child) {
    long long ns = 0;
    return std::fscanf(child.out, "first %lld", &ns) == 1 ? static_cast<double>(ns) / 1e6 : -1;
}

double pss_mb(pid_t pid) {
    std::ifstream file("/proc/" + std::to_string(pid) + "/smaps_rollup");
    std::string word;
    while (file >> word) {
        double kb = 0;
        if (word == "Pss:" && file >> kb) {
            return kb / 1024;
        }
    }
    return -1;
}

// User and system time in clock ticks.
long cpu_ticks(pid_t pid) {
    std::ifstream file("/proc/" + std::to_string(pid) + "/stat");
    std::string line;
    std::getline(file, line);
    line = line.substr(line.rfind(')') + 2);
    long user = 0;
    long system = 0;
    std::sscanf(line.c_str(), "%*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %ld %ld", &user, &system);
    return user + system;
}

double percentile(std::vector<double> times, double share) {
    if (times.empty()) {
        return -1;
    }
    std::ranges::sort(times);
    return times[std::min(times.size() - 1, static_cast<std::size_t>(share * static_cast<double>(times.size())))];
}

// The names of the tour's stops.
std::vector<std::string> stops(const std::string& game) {
    Child child = start({game, "stops", "0", "."});
    std::vector<std::string> names;
    char name[64] = {};
    while (std::fscanf(child.out, " stop %63s", name) == 1) {
        names.emplace_back(name);
    }
    end(child);
    return names;
}

struct Untouched {
    double share = 0;  // of a core, in per cent
    double memory = 0;
};

Untouched watch(const Child& child, int seconds) {
    std::this_thread::sleep_for(std::chrono::seconds(16));  // a hand that is still for so long is taken for gone
    const long before = cpu_ticks(child.pid);
    std::this_thread::sleep_for(std::chrono::seconds(seconds));
    const double used = static_cast<double>(cpu_ticks(child.pid) - before) / static_cast<double>(sysconf(_SC_CLK_TCK));
    return {used / seconds * 100, pss_mb(child.pid)};
}

}  // namespace

int main(int argc, char** argv) {
    constexpr int starts = 7;
    const int seconds = argc > 1 ? std::atoi(argv[1]) : 10;
    const fs::path beside = fs::read_symlink("/proc/self/exe").parent_path();
    const std::string empty = (beside / "bench_empty_window").string();
    const std::string game = (beside / "bench_game_window").string();
    const fs::path folder = fs::temp_directory_path() / ("standpoint-bench-" + std::to_string(getpid()));
    const auto run = [&](const std::string& role) {
        return role == "empty" ? start({empty, now_text()}) : start({game, role, now_text(), (folder / role).string()});
    };

    std::vector<double> empties;
    std::vector<double> homes;
    for (int i = 0; i < starts; ++i) {
        for (const bool is_home : {false, true}) {
            Child child = run(is_home ? "home" : "empty");
            (is_home ? homes : empties).push_back(first_picture(child));
            end(child);
        }
    }
    std::printf("first still picture   empty window %.0f ms   home %.0f ms   ratio %.2f (median of %d)\n",
                percentile(empties, 0.5), percentile(homes, 0.5), percentile(homes, 0.5) / percentile(empties, 0.5),
                starts);

    for (const std::string role : {"frames", "map-frames", "card-frames"}) {
        std::vector<double> built;
        std::vector<double> both;
        Child frames = run(role);
        double build = 0;
        double draw = 0;
        while (std::fscanf(frames.out, " frame %lf %lf", &build, &draw) == 2) {
            built.push_back(build);
            both.push_back(build + draw);
        }
        end(frames);
        std::printf(
            "%-11s at 1280x720  build p50 %.2f ms p99 %.2f ms   build and draw p50 %.2f ms p99 %.2f ms   (%zu)\n",
            role.c_str(), percentile(built, 0.5), percentile(built, 0.99), percentile(both, 0.5),
            percentile(both, 0.99), both.size());
    }

    std::vector<double> answered;
    Child keys = run("keys");
    double waited = 0;
    while (std::fscanf(keys.out, " key %lf", &waited) == 1) {
        answered.push_back(waited);
    }
    end(keys);
    std::printf("a key to its frame     p50 %.2f ms p99 %.2f ms   (%zu)\n", percentile(answered, 0.5),
                percentile(answered, 0.99), answered.size());

    std::vector<std::pair<std::string, Untouched>> rows;
    for (const std::string role : {"empty", "home", "round", "map", "mode-sides", "mode-pairs"}) {
        Child child = run(role);
        first_picture(child);
        rows.emplace_back(role, watch(child, seconds));
        end(child);
    }
    for (const auto& [role, untouched] : rows) {
        std::printf("untouched %-10s   %.2f %% of a core   %.1f MB PSS (%+.1f)\n", role.c_str(), untouched.share,
                    untouched.memory, untouched.memory - rows[0].second.memory);
    }

    std::pair<double, std::string> most{0, ""};
    for (const std::string& stop : stops(game)) {
        Child child = run("stop-" + stop);
        first_picture(child);
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
        most = std::max(most, std::pair{pss_mb(child.pid), stop});
        end(child);
    }
    std::printf("most memory of any stop %.1f MB PSS (%+.1f), at %s\n", most.first, most.first - rows[0].second.memory,
                most.second.c_str());
    std::error_code error;
    fs::remove_all(folder, error);
    return 0;
}
