// How wide a text is, where its lines break, and which step of the type scale makes it fit. Text is never cut:
// it wraps where Unicode allows it, then takes the next smaller step.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ui/draw_list.hpp"
#include "ui/face.hpp"
#include "ui/geometry.hpp"

namespace standpoint::ui {

// Advance widths in parts of the type size, as a value: from real fonts (Typefaces::metrics) or of one width for tests.
class Metrics {
public:
    using Table = std::unordered_map<char32_t, float>;

    static Metrics of_one_width(float advance);
    explicit Metrics(std::array<Table, all_faces.size()> advances, std::array<float, all_faces.size()> missing);

    float advance(Face face, char32_t letter) const;

    // The language whose rules break lines.
    std::string language = "en";

    // Line-break offsets of `text`, remembered: the same texts are laid out frame after frame.
    const std::vector<std::size_t>& breaks(std::string_view text) const;

private:
    std::array<Table, all_faces.size()> advances_;
    std::array<float, all_faces.size()> missing_{};
    mutable std::map<std::string, std::vector<std::size_t>, std::less<>> breaks_;
};

// The code points of a UTF-8 text; U+FFFD for bytes that are none.
std::u32string code_points(std::string_view text);

// The width of one line.
float width_of(std::string_view text, const TypeStep& step, const Metrics& metrics);

// A text broken into lines of one step.
struct Block {
    std::vector<std::string> lines;
    std::vector<float> widths;  // of each line
    TypeStep step;
    float width = 0;  // of its widest line

    float height() const { return static_cast<float>(lines.size()) * step.line; }

    friend bool operator==(const Block&, const Block&) = default;
};

// Breaks `text` to `width`. A word wider than that is broken between letters; a newline always breaks.
Block wrap(std::string_view text, float width, const TypeStep& step, const Metrics& metrics);

// The same number of lines, made about equally long: for titles and questions.
Block balance(std::string_view text, float width, const TypeStep& step, const Metrics& metrics);

// The first of `steps`, largest first, in which `text` fits into `room` with no word broken; the last one if none does.
Block fit(std::string_view text, Size room, std::span<const TypeStep> steps, const Metrics& metrics);

enum class Align { left, centre, right };

// Draws the block below `top`, within `width` for alignment; gives the y below its last line.
float draw(DrawList& list, const Block& block, Point top, Colour colour, Align align = Align::left, float width = 0);

// One line with its middle at height `middle`; gives the x after it.
float draw_line(DrawList& list, std::string_view text, Point left_middle, const TypeStep& step, Colour colour,
                const Metrics& metrics);

// The baseline of a line of `step` whose line box begins at `top`: capitals then stand in its middle.
float baseline_of(float top, const TypeStep& step);

}  // namespace standpoint::ui
