#include "app/program.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

namespace standpoint::tests {

namespace fs = std::filesystem;

namespace {

struct Pipe {
    int read = -1;
    int write = -1;
};

Pipe make_pipe() {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) {
        throw std::system_error(errno, std::generic_category(), "pipe");
    }
    return {ends[0], ends[1]};
}

// Starts the program with these as its standard input, output and error.
pid_t start(const std::vector<std::string>& arguments, int in, int out, int err) {
    std::vector<std::string> words{STANDPOINT_BINARY};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> pointers;
    for (std::string& word : words) {
        pointers.push_back(word.data());
    }
    pointers.push_back(nullptr);
    const pid_t pid = fork();
    if (pid == 0) {
        dup2(in, STDIN_FILENO);
        dup2(out, STDOUT_FILENO);
        dup2(err, STDERR_FILENO);
        unsetenv("DISPLAY");
        unsetenv("WAYLAND_DISPLAY");
        setenv("LC_ALL", "C.UTF-8", 1);
        execv(pointers.front(), pointers.data());
        _exit(127);
    }
    return pid;
}

int wait_for(pid_t pid) {
    int status = 0;
    while (waitpid(pid, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

// Appends what can be read now; false at the end.
bool read_some(int from, std::string& to) {
    std::array<char, 65536> part{};
    const ssize_t count = read(from, part.data(), part.size());
    if (count > 0) {
        to.append(part.data(), static_cast<std::size_t>(count));
    }
    return count > 0 || (count < 0 && errno == EINTR);
}

}  // namespace

Folder::Folder() {
    std::string pattern = (fs::temp_directory_path() / "standpoint-test-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) {
        throw std::system_error(errno, std::generic_category(), pattern);
    }
    path_ = pattern;
}

Folder::~Folder() {
    std::error_code error;
    fs::remove_all(path_, error);
}

fs::path Folder::write(const std::string& name, const std::string& bytes) const {
    fs::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << bytes;
    return path_ / name;
}

Ended run(const std::vector<std::string>& arguments, const std::string& input) {
    // Files, not pipes: nobody has to read and write at the same time.
    const Folder folder;
    const fs::path in = folder.write("in", input);
    const fs::path out = folder.write("out", "");
    const fs::path err = folder.write("err", "");
    const int in_file = open(in.c_str(), O_RDONLY | O_CLOEXEC);
    const int out_file = open(out.c_str(), O_WRONLY | O_CLOEXEC);
    const int err_file = open(err.c_str(), O_WRONLY | O_CLOEXEC);
    Ended outcome;
    outcome.code = wait_for(start(arguments, in_file, out_file, err_file));
    close(in_file);
    close(out_file);
    close(err_file);
    const auto all_of = [](const fs::path& file) {
        std::ostringstream text;
        text << std::ifstream(file, std::ios::binary).rdbuf();
        return text.str();
    };
    outcome.out = all_of(out);
    outcome.err = all_of(err);
    return outcome;
}

Running::Running(const std::vector<std::string>& arguments) {
    const Pipe in = make_pipe();
    const Pipe out = make_pipe();
    const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    pid_ = start(arguments, in.read, out.write, nowhere);
    close(in.read);
    close(out.write);
    close(nowhere);
    in_ = in.write;
    out_ = out.read;
    signal(SIGPIPE, SIG_IGN);
}

Running::~Running() {
    if (pid_ > 0) {
        kill(pid_, SIGKILL);
        wait_for(pid_);
    }
    close(in_);
    close(out_);
}

void Running::type(const std::string& text) const {
    std::size_t done = 0;
    while (done < text.size()) {
        const ssize_t count = write(in_, text.data() + done, text.size() - done);
        if (count < 0) {
            return;
        }
        done += static_cast<std::size_t>(count);
    }
}

void Running::kill_at_once() const {
    kill(pid_, SIGKILL);
}

void Running::wait_for_text(const std::string& text, std::size_t times) {
    while (count_of(said_, text) < times && read_some(out_, said_)) {
    }
}

std::string Running::rest() {
    while (read_some(out_, said_)) {
    }
    wait_for(pid_);
    pid_ = -1;
    return std::move(said_);
}

std::size_t count_of(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) {
        ++count;
    }
    return count;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) {
        lines.push_back(line);
    }
    return lines;
}

}  // namespace standpoint::tests
