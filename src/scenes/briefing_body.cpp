#include "scenes/briefing_body.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/text.hpp"
#include "scenes/briefing_cards.hpp"
#include "scenes/words.hpp"
#include "ui/icons.hpp"
#include "ui/layout.hpp"

namespace standpoint::scenes {

namespace {

using Passes = std::function<bool(std::size_t)>;

// How many columns of at least `letters` ems of body text fit.
std::size_t columns_in(float width, float letters, std::size_t most, const Stage& stage) {
    const float gap = stage.look.theme.space.medium;
    const float least = letters * stage.look.theme.type.body.size;
    const auto fit = static_cast<std::size_t>(std::max(1.0F, (width + gap) / (least + gap)));
    return std::clamp<std::size_t>(fit, 1, most);
}

class BodyPainter {
public:
    BodyPainter(const BriefingView& view, const Passes& passes, float width, const Stage& stage)
        : view_(view),
          board_(*view.board),
          base_(*view.base),
          passes_(passes),
          width_(width),
          stage_(stage),
          gap_(stage.look.theme.space.medium) {}

    Body paint(Section section) {
        switch (section) {
            case Section::people: paint_people(); break;
            case Section::meetings: paint_stops(board_.meetings, true); break;
            case Section::events: paint_stops(board_.events, false); break;
            case Section::positions: paint_topics(); break;
            case Section::states:
            case Section::quantities:
            case Section::terms: paint_grid(passing(section), 17); break;
        }
        body_.height = std::max(0.0F, y_ - gap_);
        return std::move(body_);
    }

private:
    struct Placed {
        std::optional<EntryCard> card;
        std::optional<SilentCard> silent;
        std::optional<std::size_t> entry;
        std::size_t column = 0;

        float height() const { return card ? card->height : silent->height; }
    };

    std::vector<std::size_t> passing(Section section) const {
        std::vector<std::size_t> found;
        for (std::size_t i = 0; i < board_.entries.size(); ++i) {
            if (board_.entries[i].section == section && passes_(i)) {
                found.push_back(i);
            }
        }
        return found;
    }

    // A heading on the table.
    void heading(const std::string& text) {
        const ui::Theme& theme = stage_.look.theme;
        const ui::Block block = ui::wrap(text, width_, theme.type.heading, stage_.look.metrics);
        BodyPart part{.box = {0, y_, width_, block.height()}};
        ui::draw(part.list, block, {0, y_}, theme.colour.table_ink);
        body_.parts.push_back(std::move(part));
        y_ += block.height() + theme.space.small;
    }

    void put(const Placed& placed, const ui::Box& box) {
        BodyPart part{.box = box, .entry = placed.entry, .again = std::nullopt};
        if (placed.card) {
            part.again = again_place(*placed.card, box, stage_);
            draw_entry(part.list, *placed.card, box, stage_);
        } else {
            draw_silent(part.list, *placed.silent, box, stage_);
        }
        body_.parts.push_back(std::move(part));
    }

    Placed card_of(std::size_t entry, float width, const std::string& note = {},
                   char32_t icon = ui::icons::none) const {
        return {.card = entry_card(view_, entry, note, icon, width, stage_), .entry = entry};
    }

    // Cards beside each other in rows, those of a row equally high.
    void paint_grid(const std::vector<std::size_t>& entries, float letters) {
        const std::size_t columns = columns_in(width_, letters, 4, stage_);
        const std::vector<ui::Box> across = ui::shares({0, 0, width_, 0}, columns, gap_);
        for (std::size_t from = 0; from < entries.size(); from += columns) {
            std::vector<Placed> row;
            float height = 0;
            for (std::size_t i = from; i < std::min(from + columns, entries.size()); ++i) {
                row.push_back(card_of(entries[i], across[0].width));
                height = std::max(height, row.back().height());
            }
            for (std::size_t i = 0; i < row.size(); ++i) {
                put(row[i], {across[i].x, y_, across[i].width, height});
            }
            y_ += height + gap_;
        }
    }

    // Side by side of the table: every card names its own.
    void paint_people() {
        std::vector<std::size_t> shown;
        for (const PeopleOfSide& group : board_.people) {
            std::ranges::copy_if(group.entries, std::back_inserter(shown), passes_);
        }
        paint_grid(shown, 13);
    }

    // Earliest first below each other: those that are certainly in order on a line, the others beside it. Their
    // numbers, which a map shows, too, stand whatever the filters leave out.
    void paint_stops(const std::vector<Stop>& stops, bool numbered) {
        const ui::Theme& theme = stage_.look.theme;
        constexpr float widest = 880;
        const float dot = theme.type.body.size * (numbered ? 1.7F : 1.0F);
        const float rail = dot / 2;
        const float x = dot + gap_;
        const float aside = x + dot + theme.space.large;
        const std::size_t line_at = body_.parts.size();
        body_.parts.emplace_back();  // the line, below everything
        std::optional<float> first;
        float last = 0;
        for (std::size_t at = 0; at < stops.size(); ++at) {
            const Stop& stop = stops[at];
            if (!passes_(stop.entry)) {
                continue;
            }
            const float left = stop.on_line ? x : aside;
            const float width = std::min(widest, width_) - left;
            const Placed placed = card_of(stop.entry, width, time_note(stage_.words, base_, stop), ui::icons::help);
            const float middle = y_ + gap_ + theme.type.heading.line / 2;
            if (stop.on_line) {
                first = first.value_or(middle);
                last = middle;
            }
            put(placed, {left, y_, width, placed.height()});
            ui::DrawList& list = body_.parts.back().list;
            if (stop.on_line) {
                list.push_back(
                    ui::Fill{{0, middle - dot / 2, dot, dot}, theme.colour.accent, dot / 2, 3, theme.colour.table_ink});
            } else {
                const float small = numbered ? dot : dot * 0.75F;
                const ui::Box ring{left - small - theme.space.small, middle - small / 2, small, small};
                list.push_back(ui::Fill{ring, {0, 0, 0, 0}, small / 2, 2, theme.colour.table_muted});
            }
            if (numbered) {
                number(list, at + 1, {stop.on_line ? rail : left - theme.space.small - dot / 2, middle},
                       stop.on_line ? theme.colour.accent_ink : theme.colour.table_ink);
            }
            body_.parts.back().box = {0, y_, width_, placed.height()};
            y_ += placed.height() + gap_;
        }
        if (first && last > *first) {
            BodyPart& line = body_.parts[line_at];
            line.box = {0, *first, dot, last - *first};
            line.list.push_back(ui::Fill{{rail - 1.5F, *first, 3, last - *first}, theme.colour.table_muted, 1.5F});
        }
    }

    void number(ui::DrawList& list, std::size_t number, ui::Point centre, ui::Colour colour) const {
        const ui::TypeStep& step = stage_.look.theme.type.over;
        const std::string text = std::to_string(number);
        const float width = ui::width_of(text, step, stage_.look.metrics);
        ui::draw_line(list, text, {centre.x - width / 2, centre.y}, step, colour, stage_.look.metrics);
    }

    Placed cell_of(const TopicBoard& topic, const PositionCell& cell, float width) const {
        if (!cell.entry) {
            return {.silent = silent_card(base_, topic.columns[cell.column], width, stage_), .column = cell.column};
        }
        const BriefingEntry& entry = board_.entries[*cell.entry];
        std::string note;
        if (entry.answers) {
            const EntityRef& asking = base_.get<Position>(*entry.answers).holder;
            note = stage_.words.part("window.briefing.in-answer", {{"holder", naming(base_, asking).in_text}});
        }
        Placed placed = card_of(*cell.entry, width, note, note.empty() ? ui::icons::none : ui::icons::arrow_left);
        placed.column = cell.column;
        return placed;
    }

    // The cells of an exchange in rows: each in its side's column where all columns fit beside each other, one after
    // the other where they do not. A second cell of a column begins a new row.
    std::vector<std::vector<Placed>> rows_of(const TopicBoard& topic, const Exchange& exchange, std::size_t columns,
                                             float width) const {
        const bool in_columns = columns >= topic.columns.size();
        std::vector<std::vector<Placed>> rows(1);
        for (const PositionCell& cell : exchange.cells) {
            Placed placed = cell_of(topic, cell, width);
            const auto taken = [&](const Placed& other) { return other.column == placed.column; };
            if (!in_columns) {
                if (rows.back().size() == columns) {
                    rows.emplace_back();
                }
                placed.column = rows.back().size();
            } else if (std::ranges::any_of(rows.back(), taken)) {
                rows.emplace_back();
            }
            rows.back().push_back(std::move(placed));
        }
        return rows;
    }

    void paint_exchange(const TopicBoard& topic, const Exchange& exchange, std::size_t columns) {
        const ui::Theme& theme = stage_.look.theme;
        const float pad = theme.space.small;
        const std::vector<ui::Box> across = ui::shares({pad, 0, width_ - 2 * pad, 0}, columns, gap_);
        const std::size_t band_at = body_.parts.size();
        const float top = y_;
        body_.parts.emplace_back();  // the band below joined ones
        y_ += pad;
        for (const std::vector<Placed>& row : rows_of(topic, exchange, columns, across[0].width)) {
            float height = 0;
            for (const Placed& placed : row) {
                height = std::max(height, placed.height());
            }
            for (const Placed& placed : row) {
                put(placed, {across[placed.column].x, y_, across[placed.column].width, height});
            }
            y_ += height + pad;
        }
        if (exchange.joined) {
            BodyPart& band = body_.parts[band_at];
            band.box = {0, top, width_, y_ - top};
            band.list.push_back(ui::Fill{band.box, ui::faded(theme.colour.table_ink, 0.1F), theme.radius.control + pad,
                                         1, theme.colour.table_line});
        }
        y_ += pad;
    }

    // An exchange is shown whole where one of it passes; of positions that only share the topic, those that pass.
    std::vector<Exchange> shown_of(const TopicBoard& topic) const {
        const auto passes = [&](const PositionCell& cell) { return cell.entry && passes_(*cell.entry); };
        std::vector<Exchange> shown;
        for (const Exchange& exchange : topic.exchanges) {
            Exchange kept{.joined = exchange.joined};
            if (!exchange.joined) {
                std::ranges::copy_if(exchange.cells, std::back_inserter(kept.cells), passes);
            } else if (std::ranges::any_of(exchange.cells, passes)) {
                kept.cells = exchange.cells;
            }
            if (!kept.cells.empty()) {
                shown.push_back(std::move(kept));
            }
        }
        return shown;
    }

    void paint_topics() {
        for (const TopicBoard& topic : board_.topics) {
            const std::vector<Exchange> shown = shown_of(topic);
            if (shown.empty()) {
                continue;
            }
            heading(sentence_case(base_[topic.topic].name, base_.language));
            const std::size_t wanted = std::max<std::size_t>(2, topic.columns.size());
            const std::size_t columns = columns_in(width_, 13, wanted, stage_);
            for (const Exchange& exchange : shown) {
                paint_exchange(topic, exchange, columns);
            }
            y_ += stage_.look.theme.space.small;
        }
    }

    const BriefingView& view_;
    const standpoint::Briefing& board_;
    const FactBase& base_;
    const Passes& passes_;
    float width_;
    const Stage& stage_;
    float gap_;
    float y_ = 0;
    Body body_;
};

}  // namespace

std::vector<ui::MapMarker> meeting_places(const BriefingView& view, const Passes& passes) {
    const FactBase& base = *view.base;
    std::vector<std::pair<PlaceId, std::string>> numbers;  // of each place
    for (std::size_t at = 0; at < view.board->meetings.size(); ++at) {
        const std::size_t entry = view.board->meetings[at].entry;
        const std::optional<PlaceId> place = base.get<Meeting>(view.board->entries[entry].fact).place;
        if (!place || !passes(entry)) {
            continue;
        }
        const auto known = std::ranges::find(numbers, *place, &std::pair<PlaceId, std::string>::first);
        if (known == numbers.end()) {
            numbers.emplace_back(*place, std::to_string(at + 1));
        } else {
            known->second += ", " + std::to_string(at + 1);
        }
    }
    std::vector<ui::MapMarker> markers;
    for (const auto& [id, of] : numbers) {
        const Place& place = base[id];
        const bool one = of.find(',') == std::string::npos;
        markers.push_back(
            {{place.latitude, place.longitude}, one ? place.name : place.name + " · " + of, one ? of : std::string()});
    }
    return markers;
}

Body body_of(const BriefingView& view, Section section, const Passes& passes, float width, const Stage& stage) {
    return BodyPainter(view, passes, width, stage).paint(section);
}

}  // namespace standpoint::scenes
