#include "store/files.hpp"

#include <array>
#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace standpoint {
namespace {

namespace fs = std::filesystem;

std::string why(int error) {
    return std::generic_category().message(error);
}

// An open file that is closed in any case.
class Descriptor {
public:
    Descriptor(const fs::path& file, int flags) : number_(::open(file.c_str(), flags | O_CLOEXEC, 0666)) {}
    ~Descriptor() { close(); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    explicit operator bool() const { return number_ >= 0; }
    int number() const { return number_; }
    bool close() {
        const int closing = number_;
        number_ = -1;
        return closing < 0 || ::close(closing) == 0;
    }

private:
    int number_;
};

bool write_all(int descriptor, std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(descriptor, text.data(), text.size());
        if (written < 0 && errno != EINTR) {
            return false;
        }
        text.remove_prefix(static_cast<std::size_t>(written < 0 ? 0 : written));
    }
    return true;
}

// Makes a rename last through a power cut; file systems that cannot do so for folders lose nothing else by it.
void flush_folder(const fs::path& folder) {
    const Descriptor opened(folder, O_RDONLY | O_DIRECTORY);
    if (opened) {
        ::fsync(opened.number());
    }
}

}  // namespace

Result<std::string> read_file(const std::filesystem::path& file, std::size_t limit) {
    const Descriptor opened(file, O_RDONLY);
    if (!opened) {
        return Problem{file.string(), errno == ENOENT || errno == ENOTDIR ? "There is no such file."
                                                                          : "It cannot be read: " + why(errno) + "."};
    }
    struct stat status {};
    if (::fstat(opened.number(), &status) == 0 && S_ISDIR(status.st_mode)) {
        return Problem{file.string(), "This is a folder; name a file in it."};
    }
    std::string bytes;
    std::array<char, 65536> part{};
    for (;;) {
        const ssize_t count = ::read(opened.number(), part.data(), part.size());
        if (count < 0 && errno != EINTR) {
            return Problem{file.string(), "It cannot be read: " + why(errno) + "."};
        }
        if (count == 0) {
            return bytes;
        }
        bytes.append(part.data(), static_cast<std::size_t>(count < 0 ? 0 : count));
        if (bytes.size() > limit) {
            return Problem{file.string(), "It is larger than the " + std::to_string(limit) + " bytes that are read."};
        }
    }
}

std::optional<Problem> write_file(const std::filesystem::path& file, std::string_view text) {
    const auto problem = [&file](const std::string& reason) {
        return Problem{file.string(), "It cannot be written: " + reason + ".", 0};
    };
    std::error_code error;
    const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
    if (fs::is_directory(file, error)) {
        return problem("a folder of that name is there");
    }
    fs::create_directories(folder, error);
    if (std::error_code unknown; !fs::is_directory(folder, unknown)) {
        return problem(error ? error.message() : why(ENOTDIR));
    }
    // Two windows that write the same file at the same time must not share a draft.
    fs::path draft = file;
    draft += "-new-" + std::to_string(::getpid());
    {
        Descriptor opened(draft, O_WRONLY | O_CREAT | O_TRUNC);
        if (!opened) {
            return problem(why(errno));
        }
        if (!write_all(opened.number(), text) || ::fsync(opened.number()) != 0 || !opened.close()) {
            const int reason = errno;
            fs::remove(draft, error);
            return problem(why(reason));
        }
    }
    fs::rename(draft, file, error);
    if (error) {
        const std::string reason = error.message();
        fs::remove(draft, error);
        return problem(reason);
    }
    flush_folder(folder);
    return std::nullopt;
}

std::optional<std::filesystem::path> data_folder(std::string_view xdg_data_home, std::string_view home) {
    const fs::path asked(xdg_data_home);
    if (asked.is_absolute()) {
        return asked / "standpoint";
    }
    const fs::path own(home);
    return own.is_absolute() ? std::optional(own / ".local" / "share" / "standpoint") : std::nullopt;
}

}  // namespace standpoint
