#include "app/answering.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <stdexcept>
#include <vector>

namespace standpoint::tests {

namespace {

std::string numbers(const std::vector<std::size_t>& indices) {
    std::string line;
    for (const std::size_t index : indices) {
        line += (line.empty() ? "" : " ") + std::to_string(index + 1);
    }
    return line;
}

std::vector<std::size_t> right_ones(const std::vector<Option>& options) {
    std::vector<std::size_t> indices;
    for (std::size_t i = 0; i < options.size(); ++i) {
        if (options[i].right) {
            indices.push_back(i);
        }
    }
    return indices;
}

std::string line_for(const PickOne& task) {
    return numbers(right_ones(task.options));
}
std::string line_for(const PickMany& task) {
    return numbers(right_ones(task.options));
}
std::string line_for(const TrueFalse& task) {
    return task.truth ? "t" : "f";
}
std::string line_for(const Match& task) {
    return numbers(task.partner);
}
std::string line_for(const Order& task) {
    return numbers(task.sequence);
}
std::string line_for(const Sort& task) {
    return numbers(task.pile);
}
std::string line_for(const TypeIn& task) {
    return task.accepted.front();
}
std::string line_for(const Assemble& task) {
    return numbers(task.chip);
}
std::string line_for(const Pin& task) {
    std::array<char, 64> line{};
    std::snprintf(line.data(), line.size(), "%.4f %.4f", task.latitude, task.longitude);
    return line.data();
}

}  // namespace

Places places_with(const std::filesystem::path& data) {
    const auto places = find_places({.executable = STANDPOINT_BINARY, .home = {}, .xdg_data_home = {}}, data);
    if (!places) {
        throw std::runtime_error(places.problems().front().sentence);
    }
    return *places;
}

PackPointer article() {
    static const Shelf shelf = load_shelf(places_with(".").questions);
    if (shelf.packs.empty()) {
        throw std::runtime_error("There is no sound pack.");
    }
    return shelf.packs.front();
}

std::string right_line(const Task& task) {
    return std::visit([](const auto& own) { return line_for(own); }, task);
}

Deal dealt(const LoadedPack& pack, std::uint64_t seed, std::size_t length) {
    return deal(pack.material(), {.seed = seed, .length = length, .tasks = {}, .practise = {}});
}

std::string right_lines(const Deal& deal) {
    std::string lines;
    for (const Question& question : deal.questions) {
        lines += right_line(question.task) + '\n';
    }
    return lines;
}

}  // namespace standpoint::tests
