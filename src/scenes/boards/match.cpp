#include "scenes/boards/match.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace standpoint::scenes {

namespace {

constexpr float ring_reach = 6;  // how far the focus ring reaches beyond its card

}  // namespace

MatchBoard::MatchBoard(const Question& question, const Stage&)
    : task_(std::get<Match>(question.task)), pairing_(task_.lefts, task_.rights, false) {
    for (std::size_t i = 0; i < task_.rights.size(); ++i) {
        row_.push_back(i);
    }
}

MatchBoard::Measure MatchBoard::measure(float width, const Stage& stage) const {
    const float gutter = std::clamp(width * 0.12F, 72.0F, 120.0F);
    Measure made{.column = (width - gutter) / 2,
                 .gap = stage.look.theme.space.small + stage.look.theme.space.hair,
                 .rows = std::max(task_.lefts.size(), task_.rights.size())};
    for (const Tile& left : pairing_.places) {
        made.row = std::max(made.row, height_of(left, made.column, stage.look.theme.type.body, stage));
    }
    for (const Tile& right : pairing_.pieces) {
        made.row = std::max(made.row, height_of(right, made.column, stage.look.theme.type.body, stage));
    }
    made.row += stage.look.theme.space.medium;  // clear of the tag on its edge
    return made;
}

float MatchBoard::height(float width, const Stage& stage) const {
    const Measure made = measure(width, stage);
    const auto rows = static_cast<float>(made.rows);
    return rows * made.row + (rows - 1) * made.gap;
}

void MatchBoard::lay_out(const ui::Box& box, const Stage& stage) {
    box_ = box;
    const Measure made = measure(box.width, stage);
    for (std::size_t i = 0; i < pairing_.places.size(); ++i) {
        pairing_.places[i].place({box.x, box.y + static_cast<float>(i) * (made.row + made.gap), made.column, made.row});
    }
    lay_rights(stage, false);
}

void MatchBoard::lay_rights(const Stage& stage, bool glide) {
    const Measure made = measure(box_.width, stage);
    for (std::size_t i = 0; i < pairing_.pieces.size(); ++i) {
        const ui::Box to{box_.right() - made.column, box_.y + static_cast<float>(row_[i]) * (made.row + made.gap),
                         made.column, made.row};
        if (glide) {
            pairing_.pieces[i].glide(to, stage);
        } else if (pairing_.pieces[i].box != to) {
            pairing_.pieces[i].place(to);
        }
    }
}

void MatchBoard::put(const Response& response, const Stage&) {
    const auto& said = std::get<Match::Response>(response).partner;
    pairing_.pairs.assign(said.begin(), said.end());
}

void MatchBoard::judge(const Record& record, const Stage& stage) {
    pairing_.rest();
    judged_ = true;
    const auto* said = record.response ? std::get_if<Match::Response>(&*record.response) : nullptr;
    std::vector<bool> taken(task_.rights.size(), false);
    for (std::size_t i = 0; i < task_.lefts.size(); ++i) {
        Tile& left = pairing_.places[i];
        const std::size_t partner = task_.partner[i];
        const bool right = said != nullptr && said->partner[i] == partner;
        pairing_.pairs[i] = said == nullptr ? std::nullopt : std::optional(said->partner[i]);
        left.verdict = pairing_.pieces[partner].verdict = right ? ui::Verdict::right : ui::Verdict::placed;
        if (said != nullptr) {
            tags_.push_back(
                right ? stage.words.part("window.word.right")
                      : stage.words.part("window.word.you-said", {{"answer", task_.rights[said->partner[i]]}}));
        }
        row_[partner] = i;
        taken[partner] = true;
    }
    std::size_t rest = task_.lefts.size();
    for (std::size_t i = 0; i < task_.rights.size(); ++i) {
        if (!taken[i]) {
            row_[i] = rest++;
        }
    }
    lay_rights(stage, true);
}

ui::Point MatchBoard::start(std::size_t left, const Stage& stage) const {
    const ui::Box box = pairing_.places[left].shown(stage);
    return {box.right(), box.centre().y};
}

ui::Point MatchBoard::end(std::size_t right, const Stage& stage) const {
    const ui::Box box = pairing_.pieces[right].shown(stage);
    return {box.x, box.centre().y};
}

void MatchBoard::draw_threads(ui::DrawList& list, const Stage& stage) const {
    const ui::Colours& c = stage.look.theme.colour;
    constexpr float thick = 4;
    constexpr float thin = 3;
    for (std::size_t i = 0; i < pairing_.pairs.size(); ++i) {
        const auto& joined = pairing_.pairs[i];
        if (judged_) {
            const std::size_t partner = task_.partner[i];
            const bool right = joined == partner;
            draw_thread(list, start(i, stage), end(partner, stage), right ? c.right : c.muted, right ? thick : thin,
                        false);
        } else if (joined) {
            draw_thread(list, start(i, stage), end(*joined, stage), c.accent, thick, false);
        }
    }
    if (const auto pulled = pairing_.pulled()) {
        const ui::Point from = pulled->piece ? end(pulled->index, stage) : start(pulled->index, stage);
        draw_thread(list, from, pairing_.pointer(), c.accent, thick, false);
        return;
    }
    const auto lifted = pairing_.lifted();
    const auto focused = pairing_.focused();
    if (lifted && focused && lifted->piece != focused->piece) {
        const std::size_t left = lifted->piece ? focused->index : lifted->index;
        const std::size_t right = lifted->piece ? lifted->index : focused->index;
        // It ends where the ring of the target begins.
        const ui::Point from = lifted->piece ? end(right, stage) : start(left, stage);
        const ui::Point to = lifted->piece ? start(left, stage) + ui::Point{ring_reach + thin, 0}
                                           : end(right, stage) - ui::Point{ring_reach + thin, 0};
        draw_thread(list, from, to, c.accent, thin, true);
    }
}

void MatchBoard::draw(ui::DrawList& list, const Stage& stage) const {
    const ui::TypeStep& step = stage.look.theme.type.body;
    draw_threads(list, stage);
    const auto draw_all = [&](const std::vector<Tile>& tiles, bool pieces) {
        for (std::size_t i = 0; i < tiles.size(); ++i) {
            Tile tile = tiles[i];
            const bool joined = pieces ? pairing_.place_of(i).has_value() : pairing_.pairs[i].has_value();
            const bool target =
                pairing_.pulled() && pairing_.calls({pieces, i}) && tile.box.contains(pairing_.pointer());
            tile.marked = !judged_ && (joined || target);
            scenes::draw(list, tile, step, stage);
        }
    };
    draw_all(pairing_.places, false);
    draw_all(pairing_.pieces, true);
    for (std::size_t i = 0; i < tags_.size(); ++i) {
        const Tile& left = pairing_.places[i];
        draw_tag(list, left.shown(stage), tags_[i],
                 left.verdict == ui::Verdict::right ? ui::Verdict::right : ui::Verdict::wrong, stage);
    }
}

std::string MatchBoard::help(const Stage& stage) const {
    const auto focused = pairing_.focused();
    if (pairing_.lifted()) {
        return help_text(stage, "window.help.match.lifted");
    }
    if (!focused) {
        return is_complete() ? help_text(stage, "window.help.complete") : std::string();
    }
    const bool joined =
        focused->piece ? pairing_.place_of(focused->index).has_value() : pairing_.pairs[focused->index].has_value();
    if (joined) {
        return help_text(stage, is_complete() ? "window.help.match.complete" : "window.help.match.joined");
    }
    return help_text(stage, focused->piece ? "window.help.match.right" : "window.help.match.left",
                     std::to_string(task_.rights.size()));
}

ui::Seconds MatchBoard::pause(const Stage& stage) const {
    const bool moving = std::ranges::any_of(pairing_.pieces, [&](const Tile& tile) { return tile.moves(stage); });
    return moving ? pause::moving : pause::still;
}

}  // namespace standpoint::scenes
