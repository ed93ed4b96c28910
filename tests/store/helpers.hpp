// What the tests of the store share: folders that clean up after themselves, sample rounds, files as bytes, children.
#pragma once

#include <array>
#include <atomic>
#include <csignal>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store/store.hpp"

namespace standpoint::testing {

class TempFolder {
public:
    TempFolder() {
        static std::atomic<int> count = 0;
        path_ = std::filesystem::temp_directory_path() /
                ("standpoint-store-" + std::to_string(::getpid()) + "-" + std::to_string(count++));
        std::filesystem::create_directories(path_);
    }
    ~TempFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }
    std::filesystem::path db() const { return path_ / "profile.db"; }
    std::filesystem::path aside(int n) const { return path_ / ("profile.damaged-" + std::to_string(n) + ".db"); }

private:
    std::filesystem::path path_;
};

inline Moment at(std::int64_t ms) {
    return Moment(std::chrono::milliseconds(ms));
}

constexpr ProfileUid player_uid{0x1111, 0x2222};

inline Profile player_in(Store& store) {
    return store.default_profile(player_uid, "Player", at(1000));
}

inline SavedRound round_of(std::uint64_t number, ProfileUid profile = player_uid) {
    return {.uid = {0xabcd, number},
            .profile = profile,
            .pack = "ukraine-peace-talks",
            .pack_hash = 0xfedcba9876543210U,
            .mode = "round",
            .seed = 0xffffffffffffffffU,
            .length = 10,
            .timed = false,
            .tasks = {},
            .practise = {},
            .started = at(static_cast<std::int64_t>(number) * 100'000),
            .replay = "standpoint replay 1\n",
            .outcome = std::nullopt};
}

inline SavedRound finished_round(std::uint64_t number, int score, ProfileUid profile = player_uid) {
    SavedRound round = round_of(number, profile);
    round.outcome = Outcome{.finished = round.started + std::chrono::seconds(60),
                            .score = score,
                            .accuracy = score / 1000.0,
                            .taken = std::chrono::milliseconds(45'000)};
    return round;
}

inline SavedAnswer answer_at(std::size_t position) {
    return {.position = position,
            .fact = "talks-in-london-" + std::to_string(position),
            .aspect = "place",
            .template_name = "where-did-they-meet",
            .task = "PickOne",
            .response = "answer 1200 pick 2",
            .first_try = std::nullopt,
            .fraction = 0.75,
            .chance = 0.25,
            .points = 75,
            .taken = std::chrono::milliseconds(1200),
            .at = at(200'000 + static_cast<std::int64_t>(position) * 1000),
            .withdrawn = std::nullopt};
}

// Some rounds with answers, and a setting.
inline void fill(Store& store, std::uint64_t rounds, std::size_t answers) {
    const Profile player = player_in(store);
    for (std::uint64_t r = 1; r <= rounds; ++r) {
        SavedRound round = round_of(r, player.uid);
        for (std::size_t position = 0; position < answers; ++position) {
            round.replay += "> answer 1200 pick 2\n> continue\n";
            store.save(round, answer_at(position));
        }
        store.save(finished_round(r, static_cast<int>(r) * 10, player.uid));
    }
    store.save_setting("theme", "dark");
}

inline std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

inline void put(const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

inline std::vector<Trouble> kinds(const std::vector<Notice>& notices) {
    std::vector<Trouble> result;
    for (const Notice& notice : notices) {
        result.push_back(notice.kind);
    }
    return result;
}

// The file as any other program sees it.
class RawDatabase {
public:
    explicit RawDatabase(const std::filesystem::path& file) {
        if (sqlite3_open(file.c_str(), &handle_) != SQLITE_OK) {
            throw std::runtime_error("cannot open " + file.string());
        }
        sqlite3_busy_timeout(handle_, 5000);
    }
    ~RawDatabase() { sqlite3_close(handle_); }
    RawDatabase(const RawDatabase&) = delete;
    RawDatabase& operator=(const RawDatabase&) = delete;

    // The first column of the first row, or of none "".
    std::string ask(const std::string& sql) {
        std::string result;
        char* error = nullptr;
        const auto keep = [](void* target, int, char** values, char**) {
            auto& text = *static_cast<std::string*>(target);
            if (text.empty() && values[0] != nullptr) {
                text = values[0];
            }
            return 0;
        };
        if (sqlite3_exec(handle_, sql.c_str(), keep, &result, &error) != SQLITE_OK) {
            const std::string reason = error == nullptr ? "failed" : error;
            sqlite3_free(error);
            throw std::runtime_error(reason + ": " + sql);
        }
        return result;
    }

private:
    sqlite3* handle_ = nullptr;
};

// Runs `work` in a child and gives back what it returned; "died" where it did not come to an end.
template <class Work>
std::string in_child(const Work& work) {
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0) {
        throw std::runtime_error("no pipe");
    }
    const pid_t child = ::fork();
    if (child == 0) {
        std::string said;
        try {
            said = work();
        } catch (const std::exception& failure) {
            said = failure.what();
        } catch (...) {
            said = "threw";
        }
        said += '.';
        const bool written = ::write(ends[1], said.data(), said.size()) == static_cast<ssize_t>(said.size());
        ::_exit(written ? 0 : 1);
    }
    ::close(ends[1]);
    std::string said;
    std::array<char, 4096> part{};
    for (ssize_t count = 0; (count = ::read(ends[0], part.data(), part.size())) > 0;) {
        said.append(part.data(), static_cast<std::size_t>(count));
    }
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    if (status != 0 || said.empty()) {
        return "died";
    }
    said.pop_back();
    return said;
}

}  // namespace standpoint::testing
