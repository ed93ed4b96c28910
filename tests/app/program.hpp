// The program as a user starts it: arguments and input in, output and exit code out. And folders that go away.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include <sys/types.h>

namespace standpoint::tests {

// A fresh folder, removed with everything in it at the end.
class Folder {
public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    const std::filesystem::path& path() const { return path_; }
    std::filesystem::path write(const std::string& name, const std::string& bytes) const;

private:
    std::filesystem::path path_;
};

struct Ended {
    int code = -1;  // 128 + the signal where one ended it
    std::string out;
    std::string err;
};

// Runs the built program to its end; `input` is all it gets to read. There is no display.
Ended run(const std::vector<std::string>& arguments, const std::string& input = {});

// A program that is still running, with the other ends of its pipes; killed where it is left.
class Running {
public:
    explicit Running(const std::vector<std::string>& arguments);
    ~Running();
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;

    void type(const std::string& text) const;                            // what does not fit into the pipe is dropped
    void wait_for_text(const std::string& text, std::size_t times = 1);  // until it has said this, or ends
    void kill_at_once() const;                                           // SIGKILL
    std::string rest();                                                  // all it said until its end

private:
    pid_t pid_ = -1;
    int in_ = -1;
    int out_ = -1;
    std::string said_;
};

std::size_t count_of(const std::string& text, const std::string& part);
std::vector<std::string> lines_of(const std::string& text);

}  // namespace standpoint::tests
