#include "ui/fit.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"

namespace standpoint::ui {

namespace {

bool is_space(char32_t letter) {
    return letter == U' ' || letter == U'\n' || letter == U'\t';
}

std::string_view without_end_space(std::string_view text) {
    while (!text.empty() && is_space(static_cast<unsigned char>(text.back()))) {
        text.remove_suffix(1);
    }
    return text;
}

// The next letter of a UTF-8 text and the bytes it takes; U+FFFD and one byte for what is no UTF-8.
std::pair<char32_t, std::size_t> next_letter(std::string_view text) {
    constexpr char32_t broken = 0xFFFD;
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(0);
    if (first < 0x80) {
        return {first, 1};
    }
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || text.size() < length) {
        return {broken, 1};
    }
    char32_t letter = first & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0U) != 0x80U) {
            return {broken, 1};
        }
        letter = (letter << 6U) | (byte(i) & 0x3FU);
    }
    return {letter, length};
}

// A wrapped text, and whether a word had to be broken for it.
struct Wrapped {
    Block block;
    bool broke_word = false;
};

class Wrapper {
public:
    Wrapper(float width, const TypeStep& step, const Metrics& metrics) : room_(width), step_(step), metrics_(metrics) {
        done_.block.step = step;
    }

    Wrapped wrap(std::string_view text) {
        std::size_t from = 0;
        for (const std::size_t to : metrics_.breaks(text)) {
            if (to > from) {
                add(text.substr(from, to - from));
            }
            from = to;
        }
        if (!line_.empty() || done_.block.lines.empty()) {
            end_line();
        }
        return std::move(done_);
    }

private:
    void add(std::string_view piece) {
        const float ink = width_of(without_end_space(piece), step_, metrics_);
        if (used_ + ink > room_ && !line_.empty()) {
            end_line();
        }
        if (ink > room_) {
            add_by_letter(piece);
        } else {
            line_ += piece;
            used_ += width_of(piece, step_, metrics_);
        }
        if (piece.back() == '\n') {
            end_line();
        }
    }

    void add_by_letter(std::string_view piece) {
        done_.broke_word = true;
        while (!piece.empty()) {
            const std::size_t length = next_letter(piece).second;
            const std::string_view letter = piece.substr(0, length);
            const float width = width_of(letter, step_, metrics_);
            if (used_ + width > room_ && !line_.empty()) {
                end_line();
            }
            line_ += letter;
            used_ += width;
            piece.remove_prefix(length);
        }
    }

    void end_line() {
        line_ = std::string(without_end_space(line_));
        const float width = width_of(line_, step_, metrics_);
        done_.block.widths.push_back(width);
        done_.block.width = std::max(done_.block.width, width);
        done_.block.lines.push_back(std::exchange(line_, {}));
        used_ = 0;
    }

    float room_;
    const TypeStep& step_;
    const Metrics& metrics_;
    std::string line_;
    float used_ = 0;
    Wrapped done_;
};

// The height of capitals, in parts of the size.
float cap_height(Face face) {
    switch (face) {
        case Face::text: return 0.727F;
        case Face::strong: return 0.727F;
        case Face::serif: return 0.66F;
        case Face::serif_strong: return 0.66F;
        case Face::icons: return 0.8F;
        case Face::readable: return 0.7F;
        case Face::readable_strong: return 0.7F;
    }
    return 0.7F;
}

}  // namespace

Metrics Metrics::of_one_width(float advance) {
    std::array<float, all_faces.size()> widths{};
    widths.fill(advance);
    return Metrics({}, widths);
}

Metrics::Metrics(std::array<Table, all_faces.size()> advances, std::array<float, all_faces.size()> missing)
    : advances_(std::move(advances)), missing_(missing) {}

float Metrics::advance(Face face, char32_t letter) const {
    const Table& own = advances_[index_of(face)];
    if (const auto found = own.find(letter); found != own.end()) {
        return found->second;
    }
    const Table& common = advances_[index_of(Face::text)];
    const auto found = common.find(letter);
    return found != common.end() ? found->second : missing_[index_of(face)];
}

const std::vector<std::size_t>& Metrics::breaks(std::string_view text) const {
    constexpr std::size_t kept = 512;
    if (const auto found = breaks_.find(text); found != breaks_.end()) {
        return found->second;
    }
    if (breaks_.size() >= kept) {
        breaks_.clear();
    }
    return breaks_.emplace(std::string(text), line_breaks(text, language)).first->second;
}

std::u32string code_points(std::string_view text) {
    std::u32string letters;
    while (!text.empty()) {
        const auto [letter, length] = next_letter(text);
        letters += letter;
        text.remove_prefix(length);
    }
    return letters;
}

float width_of(std::string_view text, const TypeStep& step, const Metrics& metrics) {
    float advances = 0;
    while (!text.empty()) {
        const auto [letter, length] = next_letter(text);
        if (letter != U'\n') {
            advances += metrics.advance(step.face, letter) + step.tracking;
        }
        text.remove_prefix(length);
    }
    return advances * step.size;
}

Block wrap(std::string_view text, float width, const TypeStep& step, const Metrics& metrics) {
    return Wrapper(width, step, metrics).wrap(text).block;
}

Block balance(std::string_view text, float width, const TypeStep& step, const Metrics& metrics) {
    constexpr float fine = 8;
    Block widest = wrap(text, width, step, metrics);
    float too_narrow = width / static_cast<float>(widest.lines.size() + 1);
    float enough = width;
    while (widest.lines.size() > 1 && enough - too_narrow > fine) {
        const float tried = (too_narrow + enough) / 2;
        const Wrapped narrower = Wrapper(tried, step, metrics).wrap(text);
        const bool fits = !narrower.broke_word && narrower.block.lines.size() == widest.lines.size();
        (fits ? enough : too_narrow) = tried;
    }
    return wrap(text, enough, step, metrics);
}

Block fit(std::string_view text, Size room, std::span<const TypeStep> steps, const Metrics& metrics) {
    Block last;
    for (const TypeStep& step : steps) {
        Wrapped wrapped = Wrapper(room.width, step, metrics).wrap(text);
        last = std::move(wrapped.block);
        if (!wrapped.broke_word && last.height() <= room.height) {
            break;
        }
    }
    return last;
}

float draw(DrawList& list, const Block& block, Point top, Colour colour, Align align, float width) {
    float y = top.y;
    for (std::size_t i = 0; i < block.lines.size(); ++i) {
        float x = top.x;
        if (align != Align::left) {
            const float rest = std::max(0.0F, width - block.widths[i]);
            x += align == Align::centre ? rest / 2 : rest;
        }
        if (!block.lines[i].empty()) {
            list.push_back(Text{block.lines[i], {x, baseline_of(y, block.step)}, block.step, colour});
        }
        y += block.step.line;
    }
    return y;
}

float draw_line(DrawList& list, std::string_view text, Point left_middle, const TypeStep& step, Colour colour,
                const Metrics& metrics) {
    const float baseline = baseline_of(left_middle.y - step.line / 2, step);
    list.push_back(Text{std::string(text), {left_middle.x, baseline}, step, colour});
    return left_middle.x + width_of(text, step, metrics);
}

float baseline_of(float top, const TypeStep& step) {
    return top + step.line / 2 + cap_height(step.face) * step.size / 2;
}

}  // namespace standpoint::ui
