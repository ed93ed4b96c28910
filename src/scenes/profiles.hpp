// Who plays: all players with what they know, one of them to be chosen or changed, deleted ones and backups to be
// brought back, players to be taken along in files. A guarded player is asked for their four digits first. Keeps
// nothing itself: each deed is said to whoever shows it.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scenes/stage.hpp"
#include "scenes/transition.hpp"
#include "ui/surfaces.hpp"
#include "ui/widgets.hpp"

namespace standpoint::scenes {

// What a player's colour and shape are called, in the order of the theme's colours and of the shapes.
inline constexpr std::array<std::string_view, 6> player_colours{"blue", "orange", "green", "plum", "ochre", "violet"};
inline constexpr std::array<std::string_view, 6> player_shapes{"circle",  "triangle", "square",
                                                               "diamond", "hexagon",  "star"};

// The player's shape in their colour.
void draw_player(ui::DrawList& list, const PlayerCard& card, ui::Point centre, float size, const Stage& stage);

struct PlayerRow {
    std::string key;  // stays the same when the name changes
    PlayerCard card;
    std::size_t known = 0;
    std::string last_played;  // a day; empty for never
    bool plays = false;
};

// Something that can be brought back, by its key.
struct KeptThing {
    std::string key;
    std::string name;
};

struct ProfilesView {
    std::vector<PlayerRow> players;
    std::vector<KeptThing> deleted;  // players
    std::vector<KeptThing> files;    // players that were taken out
    std::vector<KeptThing> backups;
    PlayerCard fresh;  // what a new player begins with
};

// Which part is shown: all of them, the card of one (nothing: a new one), or the question for the digits of one.
struct ProfilesPage {
    enum class Kind { list, card, guard } kind = Kind::list;
    std::optional<std::size_t> player = std::nullopt;
    bool then_card = false;  // after the digits: the card, else the player plays
};

class Profiles {
public:
    Profiles(ProfilesView view, const Stage& stage, ProfilesPage page = {});

    void lay_out(const Stage& stage);
    Reaction took(const ui::Input& input, const Stage& stage);
    ui::DrawList draw(const Stage& stage) const;

    std::vector<ui::Control*> ring();
    const ui::Scroll& scroll() const { return scroll_; }
    const ProfilesView& view() const { return view_; }
    const ProfilesPage& page() const { return page_; }
    ui::Seconds pause(const Stage& stage) const;         // how long nothing will change by itself
    bool in_text() const { return field() != nullptr; }  // what is typed goes to a field

    // The field with the focus, and what it asks for; null and empty where none has it.
    const ui::TextField* field() const;
    std::string_view asked() const;

private:
    struct Use {  // a button, and what it is for
        ui::Button button;
        DoWithPlayers deed;                   // where it leaves the scene
        std::optional<ProfilesPage> to = {};  // where it shows another part
    };
    struct Line {
        std::string label;
        std::string note;
        std::optional<PlayerCard> looks = {};
        std::optional<ui::TextField> field = {};
        std::optional<ui::Choice> choice = {};
        std::vector<Use> uses = {};
        ui::Block text = {};
        ui::Block small = {};
        ui::Box mark = {};
        ui::Point text_at = {};
    };
    struct Group {
        std::string title;
        std::vector<Line> lines = {};
        ui::Box card = {};
    };

    const Line* line_in_text() const;
    void show(const ProfilesPage& page, const Stage& stage);
    void make_list(const Stage& stage);
    void make_card(const Stage& stage);
    void make_guard(const Stage& stage);
    Line row_of(std::size_t index, const Stage& stage) const;
    Use to_page(const std::string& text, ProfilesPage page, const Stage& stage) const;
    static Use doing(const std::string& text, DoWithPlayers deed, const Stage& stage);
    void add_kept(const std::string& title, const std::vector<KeptThing>& things, PlayerDeed deed,
                  const std::string& button, const Stage& stage);
    float lay_out_group(Group& group, const ui::Box& column, const Stage& stage) const;
    static float lay_out_line(Line& line, const ui::Box& row, const Stage& stage);
    PlayerCard card_as_written() const;
    std::optional<Reaction> took_use(Use& use, const ui::Input& input, const Stage& stage);
    Reaction submitted(const Stage& stage);
    void show_focus(const Stage& stage);

    ProfilesView view_;
    ProfilesPage page_;
    std::vector<Group> groups_;
    std::string complaint_;
    ui::Button back_;
    ui::Scroll scroll_;
    ui::Box head_;
};

}  // namespace standpoint::scenes
