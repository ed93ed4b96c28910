#include "scenes/round_layout.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "play/modes/mode.hpp"
#include "scenes/parts.hpp"
#include "scenes/words.hpp"
#include "ui/icons.hpp"
#include "ui/layout.hpp"
#include "ui/widgets.hpp"

namespace standpoint::scenes {

namespace {

constexpr std::array shares{1.0F,  0.95F, 0.9F,  0.85F, 0.8F,  0.75F, 0.7F,
                            0.64F, 0.58F, 0.52F, 0.47F, 0.42F, 0.38F, 0.34F};
constexpr float widest_card = 960;
constexpr float usual_card_height = 424;
constexpr float bar_height = 64;
constexpr float small_stem = 0.8F;  // of the stem's step, above a board that needs room
constexpr float least_slip_lines = 3;
constexpr float largest_text_in_bar = 1.25F;

// The theme with its texts and the space between them `share` times as large.
ui::Theme smaller(const ui::Theme& theme, float share) {
    ui::Theme made = ui::with_text_size(theme, share);
    for (float ui::Spacing::*part :
         {&ui::Spacing::hair, &ui::Spacing::small, &ui::Spacing::medium, &ui::Spacing::large, &ui::Spacing::huge}) {
        made.space.*part *= share;
    }
    return made;
}

ui::Theme frame_of(const ui::Theme& theme) {
    return theme.text_size > largest_text_in_bar ? smaller(theme, largest_text_in_bar / theme.text_size) : theme;
}

// Blocks on pages of that height, `gap` apart: whole where they fit on a page, else broken between lines. A page holds
// one line at least, however low it is: the attempt it belongs to does not fit, then.
std::vector<std::vector<ui::Block>> pages_of(const std::vector<ui::Block>& blocks, float height, float gap) {
    std::vector<std::vector<ui::Block>> pages(1);
    float left = height;
    const auto turn = [&] {
        pages.emplace_back();
        left = height;
    };
    for (ui::Block block : blocks) {
        if (block.height() > left && !pages.back().empty()) {
            turn();
        }
        const auto fitting = static_cast<std::ptrdiff_t>(std::max(1.0F, height / block.step.line));
        while (block.height() > left && std::ssize(block.lines) > fitting) {
            ui::Block first = block;
            first.lines.resize(static_cast<std::size_t>(fitting));
            first.widths.resize(static_cast<std::size_t>(fitting));
            block.lines.erase(block.lines.begin(), block.lines.begin() + fitting);
            block.widths.erase(block.widths.begin(), block.widths.begin() + fitting);
            pages.back().push_back(std::move(first));
            turn();
        }
        left -= block.height() + gap;
        pages.back().push_back(std::move(block));
    }
    return pages;
}

// One attempt with texts of one size.
class Attempt {
public:
    Attempt(const Session& session, const Board& board, const Stage& stage, float share)
        : session_(session),
          board_(board),
          stage_(stage),
          made_{.theme = smaller(stage.look.theme, share), .frame = frame_of(stage.look.theme)} {}

    // True where all of it fits above the lower edge.
    bool lay_out() {
        place_columns();
        const float above = pad() + theme().type.over.line + theme().space.small;
        const float stem = place_stem();
        const float around = above + stem + theme().space.large + pad();
        const float room = area_.bottom() - stage_.look.theme.space.large - made_.card.y - theme().space.medium;
        if (board_.stands_beside()) {
            return lay_out_beside(above, stem, room);
        }
        const float width = made_.card.width - 2 * pad();
        const float asked = around + board_.height(width, table());
        if (board_.needs_room()) {
            return lay_out_large(above, asked, around + board_.judged_height(width, table()), room);
        }
        const float slip = longest_slip();
        made_.card.height = std::max(asked, std::min(usual_card_height, room - slip));
        place_in_card(above, asked - around);
        place_slip(slip);
        return asked <= room - slip && heading_width() <= slip_text_width() - theme().space.large;
    }

    RoundLayout take() { return std::move(made_); }

private:
    const ui::Theme& theme() const { return made_.theme; }
    ui::Look look() const { return {made_.theme, stage_.look.metrics, stage_.look.pad_button}; }
    float pad() const { return theme().space.large + theme().space.hair; }
    const Question& question() const { return session_.question(); }

    void place_columns() {
        // What stays from one question to the next: the stage's own spaces, whatever size this question takes.
        const ui::Spacing& space = stage_.look.theme.space;
        area_ = area(stage_);
        const bool narrow = stage_.screen.width < 1100;
        const float margin = narrow ? space.large + space.small : space.huge;
        const float rail = narrow ? 116.0F : 148.0F;
        const float gap = narrow ? space.large : space.large + space.medium;
        const float card = std::min(widest_card, area_.width - 2 * margin - rail - gap);
        const float left = (area_.width - rail - gap - card) / 2;
        made_.bar = {left, area_.y + space.medium, rail + gap + card, bar_height - space.medium};
        made_.leave = {left, made_.bar.y, rail, made_.bar.height};
        made_.steps = {left + rail + gap, made_.bar.y, card, made_.bar.height};
        const float top = made_.bar.bottom() + space.medium;
        made_.rail = {left, top, rail, area_.bottom() - space.large - top};
        made_.deck = {left, top + space.medium, rail, rail * 1.38F};
        made_.card = {left + rail + gap, top, card, 0};
    }

    float place_stem() {
        const ui::Box inner = made_.card.inside(ui::Insets::across(pad(), 0));
        if (board_.stands_beside()) {
            const std::array narrow{theme().type.title, theme().type.stem, narrow_stem()};
            constexpr float lines = 5;
            const ui::Size room{stem_width(), lines * narrow[0].line};
            made_.stem_text = ui::fit(question().stem, room, narrow, stage_.look.metrics);
            made_.stem_text = ui::balance(question().stem, room.width, made_.stem_text.step, stage_.look.metrics);
            return made_.stem_text.height();
        }
        if (board_.needs_room()) {
            ui::TypeStep step = theme().type.stem;
            step.size *= small_stem;
            step.line *= small_stem;
            made_.stem_text = ui::balance(question().stem, inner.width, step, stage_.look.metrics);
            return made_.stem_text.height();
        }
        const std::array steps{theme().type.title, theme().type.stem};
        constexpr float at_most_lines = 2;
        made_.stem_text =
            ui::fit(question().stem, {inner.width, at_most_lines * steps[0].line}, steps, stage_.look.metrics);
        made_.stem_text = ui::balance(question().stem, inner.width, made_.stem_text.step, stage_.look.metrics);
        return made_.stem_text.height();
    }

    // A stem in a narrow column.
    ui::TypeStep narrow_stem() const {
        constexpr float share = 0.78F;
        ui::TypeStep step = theme().type.stem;
        step.size *= share;
        step.line *= share;
        return step;
    }

    // Beside each other, stem and board share the card's width.
    float inner_width() const { return made_.card.width - 2 * pad(); }
    float stem_width() const {
        constexpr float share = 0.3F;
        return std::round(inner_width() * share);
    }
    float board_width() const { return inner_width() - stem_width() - theme().space.large; }

    // The stage with the texts of this attempt.
    Stage table() const {
        return {.screen = stage_.screen,
                .look = look(),
                .words = stage_.words,
                .motion = stage_.motion,
                .atlas = stage_.atlas,
                .keys = stage_.keys};
    }

    bool lay_out_beside(float above, float stem, float room) {
        const float slip = longest_slip();
        const float needed = std::max(above + stem, pad() + board_.height(board_width(), table())) + pad();
        made_.card.height = std::max(needed, std::min(usual_card_height, room - slip));
        const ui::Box inner = made_.card.inside(ui::Insets::across(pad(), pad()));
        made_.over = {inner.x, inner.y, stem_width(), theme().type.over.line};
        made_.stem = {inner.x, made_.card.y + above, stem_width(), stem};
        made_.board = ui::cut_right(inner, board_width()).first;
        place_slip(slip);
        return needed <= room - slip;
    }

    void place_in_card(float above, float answers) {
        const ui::Box inner = made_.card.inside(ui::Insets::across(pad(), pad()));
        made_.over = {inner.x, inner.y, inner.width, theme().type.over.line};
        const ui::Box below = ui::cut_bottom(inner, answers).first;
        made_.stem = {inner.x, made_.card.y + above, inner.width, below.y - theme().space.large - made_.card.y - above};
        made_.board = below;
    }

    // A board that takes most of the screen: the card is as high as it needs to be, and after the answer gives way to
    // the slip as far as it can; reasons that still do not fit are shown page by page.
    bool lay_out_large(float above, float asked, float judged, float room) {
        const float below = button_height() + theme().space.small + theme().type.caption.line;
        const float least = slip_height_of(least_slip_lines * theme().type.body.line + more_height());
        float slip = below;
        made_.card.height = asked;
        if (session_.phase == Phase::feedback && !session_.records.empty()) {
            slip = slip_height(reasons_of(session_.records.back()));
            made_.card.height = std::max(judged, std::min(asked, room - slip));
            slip = std::min(slip, room - made_.card.height);
        }
        const ui::Box inner = made_.card.inside(ui::Insets::across(pad(), pad()));
        made_.over = {inner.x, inner.y, inner.width, theme().type.over.line};
        made_.stem = {inner.x, made_.card.y + above, inner.width, made_.stem_text.height()};
        const float top = made_.stem.bottom() + theme().space.large;
        made_.board = {inner.x, top, inner.width, inner.bottom() - top};
        place_slip(slip);
        return asked + below <= room && judged + least <= room &&
               heading_width() <= slip_text_width() - theme().space.large;
    }

    // The slip's text beside its buttons.
    float slip_text_width() const { return made_.card.width - 2 * pad() - buttons_width() - theme().space.large; }
    float buttons_width() const {
        ui::Button next;
        next.rank = ui::Rank::primary;
        next.key = stage_.words.part("window.key.enter");
        ui::Button undo;
        undo.rank = ui::Rank::quiet;
        undo.icon = ui::icons::undo;
        undo.text = stage_.words.part("window.round.undo");
        const float below =
            ui::size_of(undo, look()).width + theme().space.hair + ui::size_of(say_button(stage_), look()).width;
        float widest = std::max(made_.card.width < 800 ? 176.0F : 200.0F, below);
        for (const char* name : {"window.round.next", "window.round.finish"}) {
            next.text = stage_.words.part(name);
            widest = std::max(widest, ui::size_of(next, look()).width);
        }
        return widest;
    }

    // How wide the slip's heading may become: sign, verdict and points.
    float heading_width() const {
        const ui::Metrics& metrics = stage_.look.metrics;
        float verdict = 0;
        for (const char* name : {"right", "almost", "partly", "wrong", "given-up", "overruled", "struck"}) {
            const std::string text = stage_.words.part(std::string("window.verdict.") + name);
            verdict = std::max(verdict, ui::width_of(text, theme().type.heading, metrics));
        }
        float points = ui::width_of(stage_.words.part("window.round.earned.none"), theme().type.caption, metrics);
        for (const char* name : {"window.study.were-sure", "window.study.comes-back"}) {
            const float width = ui::width_of(stage_.words.part(name), theme().type.caption, metrics);
            points = rules_of(session_).until_right ? std::max(points, width) : points;
        }
        for (const std::size_t earned : {std::size_t{1}, std::size_t{2}, std::size_t{100}}) {
            points = std::max(points, ui::width_of(counted(stage_.words, "window.round.earned", earned),
                                                   theme().type.caption, metrics));
        }
        return theme().type.heading.line + theme().space.small + theme().space.hair + verdict + theme().space.medium +
               points;
    }

    bool source_is_below() const {
        const float width = ui::size_of(look_up_button(question().paragraph, false, stage_), look()).width;
        return heading_width() + theme().space.large + width > slip_text_width() - theme().space.large;
    }
    float source_height() const { return std::max(28.0F, theme().type.label.line + theme().space.small); }
    float heading_height() const { return theme().type.heading.line + (source_is_below() ? source_height() : 0.0F); }

    std::vector<ui::Block> reasons_of(const Record& record) const {
        std::vector<ui::Block> blocks;
        for (const std::string& sentence : reasons(stage_.words, question(), record)) {
            blocks.push_back(ui::wrap(sentence, slip_text_width(), theme().type.body, stage_.look.metrics));
        }
        return blocks;
    }

    float slip_height(const std::vector<ui::Block>& blocks) const {
        float text = 0;
        for (const ui::Block& block : blocks) {
            text += block.height() + theme().space.hair;
        }
        return slip_height_of(text);
    }

    float slip_height_of(float text) const {
        const float heading = heading_height() + theme().space.small;
        const float buttons = 2 * button_height() + theme().space.small;
        return std::max(heading + text, buttons) + 2 * (pad() - theme().space.small);
    }

    // The row of the button that turns the slip's page.
    float more_height() const { return std::max(28.0F, theme().type.label.line + theme().space.small); }

    float button_height() const { return theme().type.label.line + 3.5F * theme().space.small; }

    float longest_slip() const {
        if (!rules_of(session_).feedback) {  // there is none: the next card comes at once
            return button_height();
        }
        float longest = 0;
        for (const Record& record : longest_records(question())) {
            longest = std::max(longest, slip_height(reasons_of(record)));
        }
        return longest;
    }

    void place_slip(float reserved) {
        const float top = made_.card.bottom() + theme().space.medium;
        made_.actions = {made_.card.x, top, made_.card.width, button_height()};
        made_.slip = {made_.card.x, top, made_.card.width, reserved};
        SlipLayout& parts = made_.slip_parts;
        const ui::Box inner = made_.slip.inside(ui::Insets::across(pad(), pad() - theme().space.small));
        const auto [buttons, text] = ui::cut_right(inner, buttons_width());
        parts.buttons = ui::middle(buttons, {buttons.width, 2 * button_height() + theme().space.small});
        parts.heading = {text.x, text.y, text.width - theme().space.large, theme().type.heading.line};
        parts.source = parts.heading;
        if (source_is_below()) {
            parts.source = {text.x, parts.heading.bottom(), parts.heading.width, source_height()};
        }
        const float top_of_text = parts.source.bottom() + theme().space.small;
        parts.text = {text.x, top_of_text, text.width - theme().space.large, text.bottom() - top_of_text};
        if (session_.phase == Phase::feedback && !session_.records.empty()) {
            place_reasons(reasons_of(session_.records.back()));
        }
    }

    // All reasons at once, or as many pages as they need.
    void place_reasons(std::vector<ui::Block> reasons) {
        SlipLayout& parts = made_.slip_parts;
        constexpr float slack = 0.5F;
        float all = 0;
        for (const ui::Block& block : reasons) {
            all += block.height() + theme().space.hair;
        }
        if (all <= parts.text.height + slack || !board_.needs_room()) {
            parts.pages = {std::move(reasons)};
            return;
        }
        const auto [row, text] = ui::cut_bottom(parts.text, more_height());
        parts.more = row;
        parts.text = text;
        parts.pages = pages_of(reasons, text.height, theme().space.hair);
    }

    const Session& session_;
    const Board& board_;
    const Stage& stage_;
    RoundLayout made_;
    ui::Box area_;
};

}  // namespace

ui::Button look_up_button(int paragraph, bool at_length, const Stage& stage) {
    ui::Button button;
    button.text = stage.words.part(at_length ? "window.briefing.look-up.paragraph" : "window.results.paragraph",
                                   {{"n", std::to_string(paragraph)}});
    button.icon = ui::icons::book;
    button.rank = ui::Rank::quiet;
    button.on_table = false;
    button.key = cap_of(ui::KeyAction::look_up, stage);
    return button;
}

ui::Button say_button(const Stage& stage) {
    ui::Button button;
    button.text = stage.words.part("window.round.say");
    button.rank = ui::Rank::quiet;
    button.on_table = false;
    return button;
}

RoundLayout lay_out_round(const Session& session, const Board& board, const Stage& stage) {
    // Texts that were made larger have as much more way to go until they are as small as designed texts may become.
    const float last = shares.back() / std::max(1.0F, stage.look.theme.text_size);
    float share = 1;
    for (std::size_t step = 0;; ++step) {
        share = step < shares.size() ? shares[step] : std::max(last, share * 0.93F);
        Attempt attempt(session, board, stage, share);
        if (attempt.lay_out() || share <= last) {
            return attempt.take();
        }
    }
}

}  // namespace standpoint::scenes
