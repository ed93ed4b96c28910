#include "ui/theme.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include <nlohmann/json.hpp>

namespace standpoint::ui {

namespace {

using Json = nlohmann::json;

struct ColourRole {
    std::string_view name;
    Colour Colours::*member;
};

constexpr std::array colour_roles{
    ColourRole{"table", &Colours::table},
    ColourRole{"table-light", &Colours::table_light},
    ColourRole{"table-grain", &Colours::table_grain},
    ColourRole{"table-ink", &Colours::table_ink},
    ColourRole{"table-muted", &Colours::table_muted},
    ColourRole{"table-line", &Colours::table_line},
    ColourRole{"table-right", &Colours::table_right},
    ColourRole{"table-wrong", &Colours::table_wrong},
    ColourRole{"card", &Colours::card},
    ColourRole{"card-edge", &Colours::card_edge},
    ColourRole{"card-back", &Colours::card_back},
    ColourRole{"raised", &Colours::raised},
    ColourRole{"raised-hover", &Colours::raised_hover},
    ColourRole{"raised-edge", &Colours::raised_edge},
    ColourRole{"ink", &Colours::ink},
    ColourRole{"muted", &Colours::muted},
    ColourRole{"accent", &Colours::accent},
    ColourRole{"accent-hover", &Colours::accent_hover},
    ColourRole{"accent-ink", &Colours::accent_ink},
    ColourRole{"accent-text", &Colours::accent_text},
    ColourRole{"picked-face", &Colours::picked_face},
    ColourRole{"right", &Colours::right},
    ColourRole{"right-face", &Colours::right_face},
    ColourRole{"wrong", &Colours::wrong},
    ColourRole{"wrong-face", &Colours::wrong_face},
    ColourRole{"on-sign", &Colours::on_sign},
    ColourRole{"focus", &Colours::focus},
    ColourRole{"shadow", &Colours::shadow},
    ColourRole{"sea", &Colours::sea},
    ColourRole{"land", &Colours::land},
    ColourRole{"coast", &Colours::coast},
};

struct StepRole {
    std::string_view name;
    TypeStep TypeScale::*member;
};

constexpr std::array step_roles{
    StepRole{"display", &TypeScale::display}, StepRole{"title", &TypeScale::title},
    StepRole{"stem", &TypeScale::stem},       StepRole{"heading", &TypeScale::heading},
    StepRole{"option", &TypeScale::option},   StepRole{"body", &TypeScale::body},
    StepRole{"label", &TypeScale::label},     StepRole{"caption", &TypeScale::caption},
    StepRole{"over", &TypeScale::over},
};

constexpr std::array face_names{
    std::pair{std::string_view("text"), Face::text}, std::pair{std::string_view("strong"), Face::strong},
    std::pair{std::string_view("serif"), Face::serif}, std::pair{std::string_view("serif-strong"), Face::serif_strong}};

std::optional<Colour> colour_from(std::string_view text) {
    if ((text.size() != 7 && text.size() != 9) || text.front() != '#') {
        return std::nullopt;
    }
    std::array<std::uint8_t, 4> channels{0, 0, 0, 255};
    for (std::size_t i = 0; 2 * i + 1 < text.size(); ++i) {
        const std::string_view pair = text.substr(2 * i + 1, 2);
        const auto [end, error] = std::from_chars(pair.data(), pair.data() + 2, channels[i], 16);
        if (error != std::errc{} || end != pair.data() + 2) {
            return std::nullopt;
        }
    }
    return Colour{channels[0], channels[1], channels[2], channels[3]};
}

// Walks one theme and writes down everything that is wrong with it.
class Reader {
public:
    Theme read(const Json& json) {
        Theme theme;
        if (!is_object(json, "")) {
            return theme;
        }
        only(json, "", {"name", "colours", "sides", "type", "space", "radius", "motion", "elevation"});
        read_name(json, theme);
        read_colours(part(json, "colours"), theme.colour);
        read_sides(part(json, "sides"), theme.colour);
        read_type(part(json, "type"), theme.type);
        read_space(part(json, "space"), theme.space);
        read_radius(part(json, "radius"), theme.radius);
        read_motion(part(json, "motion"), theme.motion);
        read_elevation(part(json, "elevation"), theme.elevation);
        return theme;
    }

    Problems problems;

private:
    void say(std::string place, std::string sentence) { problems.push_back({std::move(place), std::move(sentence)}); }

    bool is_object(const Json& json, const std::string& place) {
        if (json.is_object()) {
            return true;
        }
        say(place, json.is_null() ? "This part is missing." : "This has to be an object in braces.");
        return false;
    }

    void only(const Json& json, const std::string& place, std::initializer_list<std::string_view> known) {
        for (const auto& entry : json.items()) {
            if (std::ranges::find(known, entry.key()) == known.end()) {
                say(place + "/" + entry.key(), "No part of a theme has this name.");
            }
        }
    }

    static const Json& part(const Json& json, const char* name) {
        static const Json nothing;
        const auto found = json.find(name);
        return found == json.end() ? nothing : *found;
    }

    void read_name(const Json& json, Theme& theme) {
        const Json& name = part(json, "name");
        if (name.is_string() && !name.get_ref<const std::string&>().empty()) {
            theme.name = name.get<std::string>();
        } else {
            say("/name", "A theme needs a name, in quotes.");
        }
    }

    void read_colour(const Json& json, const std::string& place, Colour& to) {
        const auto colour = json.is_string() ? colour_from(json.get_ref<const std::string&>()) : std::nullopt;
        if (colour) {
            to = *colour;
        } else {
            say(place, "A colour is written \"#rrggbb\" or \"#rrggbbaa\".");
        }
    }

    void read_colours(const Json& json, Colours& to) {
        if (!is_object(json, "/colours")) {
            return;
        }
        for (const auto& entry : json.items()) {
            if (std::ranges::find(colour_roles, std::string_view(entry.key()), &ColourRole::name) ==
                colour_roles.end()) {
                say("/colours/" + entry.key(), "No colour has this role.");
            }
        }
        for (const ColourRole& role : colour_roles) {
            const std::string name(role.name);
            read_colour(part(json, name.c_str()), "/colours/" + name, to.*role.member);
        }
    }

    void read_sides(const Json& json, Colours& to) {
        if (!json.is_array() || json.size() != side_count) {
            say("/sides", "There have to be exactly " + std::to_string(side_count) + " colours for sides.");
            return;
        }
        for (std::size_t i = 0; i < side_count; ++i) {
            read_colour(json[i], "/sides/" + std::to_string(i), to.sides[i]);
        }
    }

    // A number from `least` to `most`, times `factor`.
    template <class Number>
    void read_number(const Json& json, const std::string& place, double least, double most, Number& to,
                     double factor = 1) {
        const double value = json.is_number() ? json.get<double>() : least - 1;
        if (value >= least && value <= most) {
            to = static_cast<Number>(value * factor);
            return;
        }
        const auto written = [](double number) { return Json(static_cast<long>(number)).dump(); };
        say(place, "This has to be a number from " + written(least) + " to " + written(most) + ".");
    }

    void read_step(const Json& json, const std::string& place, TypeStep& to) {
        if (!is_object(json, place)) {
            return;
        }
        only(json, place, {"face", "size", "line", "tracking"});
        const Json& face = part(json, "face");
        const std::string name = face.is_string() ? face.get<std::string>() : std::string();
        const auto found =
            std::ranges::find(face_names, std::string_view(name), &std::pair<std::string_view, Face>::first);
        if (found == face_names.end()) {
            say(place + "/face", "A face is one of \"text\", \"strong\", \"serif\" and \"serif-strong\".");
        } else {
            to.face = found->second;
        }
        read_number(part(json, "size"), place + "/size", 8, 200, to.size);
        read_number(part(json, "line"), place + "/line", 8, 300, to.line);
        if (json.contains("tracking")) {
            read_number(part(json, "tracking"), place + "/tracking", 0, 1, to.tracking);
        }
        if (to.line < to.size) {
            say(place + "/line", "Lines this close would touch: the line has to be at least the size.");
        }
    }

    void read_type(const Json& json, TypeScale& to) {
        if (!is_object(json, "/type")) {
            return;
        }
        for (const StepRole& role : step_roles) {
            const std::string name(role.name);
            read_step(part(json, name.c_str()), "/type/" + name, to.*role.member);
        }
    }

    void read_space(const Json& json, Spacing& to) {
        if (!is_object(json, "/space")) {
            return;
        }
        only(json, "/space", {"unit", "hair", "small", "medium", "large", "huge"});
        read_number(part(json, "unit"), "/space/unit", 1, 64, to.unit);
        read_number(part(json, "hair"), "/space/hair", 1, 128, to.hair);
        read_number(part(json, "small"), "/space/small", 1, 128, to.small);
        read_number(part(json, "medium"), "/space/medium", 1, 128, to.medium);
        read_number(part(json, "large"), "/space/large", 1, 128, to.large);
        read_number(part(json, "huge"), "/space/huge", 1, 128, to.huge);
    }

    void read_radius(const Json& json, Radii& to) {
        if (!is_object(json, "/radius")) {
            return;
        }
        only(json, "/radius", {"card", "control", "chip"});
        read_number(part(json, "card"), "/radius/card", 0, 64, to.card);
        read_number(part(json, "control"), "/radius/control", 0, 64, to.control);
        read_number(part(json, "chip"), "/radius/chip", 0, 64, to.chip);
    }

    void read_motion(const Json& json, Durations& to) {
        if (!is_object(json, "/motion")) {
            return;
        }
        only(json, "/motion", {"quick", "usual", "slow"});
        constexpr double least = 120;  // milliseconds: shorter is a flicker, longer is in the way
        constexpr double most = 260;
        read_number(part(json, "quick"), "/motion/quick", least, most, to.quick, 0.001);
        read_number(part(json, "usual"), "/motion/usual", least, most, to.usual, 0.001);
        read_number(part(json, "slow"), "/motion/slow", least, most, to.slow, 0.001);
    }

    void read_elevation(const Json& json, Elevations& to) {
        if (!is_object(json, "/elevation")) {
            return;
        }
        only(json, "/elevation", {"card", "control", "lifted"});
        const auto level = [&](const char* name, Elevation& level_to) {
            const std::string place = std::string("/elevation/") + name;
            const Json& level_json = part(json, name);
            if (is_object(level_json, place)) {
                only(level_json, place, {"drop", "blur", "strength"});
                read_number(part(level_json, "drop"), place + "/drop", 0, 64, level_to.drop);
                read_number(part(level_json, "blur"), place + "/blur", 0, 128, level_to.blur);
                read_number(part(level_json, "strength"), place + "/strength", 0, 1, level_to.strength);
            }
        };
        level("card", to.card);
        level("control", to.control);
        level("lifted", to.lifted);
    }
};

}  // namespace

Result<Theme> parse_theme(std::string_view json) {
    try {
        Reader reader;
        Theme theme = reader.read(Json::parse(json));
        if (reader.problems.empty()) {
            return theme;
        }
        return std::move(reader.problems);
    } catch (const Json::parse_error& error) {
        const auto end = json.begin() + static_cast<std::ptrdiff_t>(std::min(error.byte, json.size()));
        return Problem{"", "This is not JSON from here on; look for a missing quote, comma or brace.",
                       static_cast<std::size_t>(std::count(json.begin(), end, '\n')) + 1};
    }
}

Theme with_readable_letters(Theme theme) {
    constexpr float as_wide = 0.84F;
    for (const StepRole& role : step_roles) {
        TypeStep& step = theme.type.*role.member;
        const bool bold = step.face == Face::strong || step.face == Face::serif_strong;
        step.face = bold ? Face::readable_strong : Face::readable;
        step.size *= as_wide;
    }
    return theme;
}

Theme with_text_size(Theme theme, float share) {
    theme.text_size *= share;
    for (const StepRole& role : step_roles) {
        TypeStep& step = theme.type.*role.member;
        step.size *= share;
        step.line *= share;
    }
    return theme;
}

std::vector<ReadOn> text_pairs(const Colours& c) {
    return {
        {"table-ink", c.table_ink, "table", c.table},
        {"table-ink", c.table_ink, "table-light",
         mix(c.table, {c.table_light.r, c.table_light.g, c.table_light.b, 255},
             static_cast<float>(c.table_light.a) / 255)},
        {"table-muted", c.table_muted, "table", c.table},
        {"table-muted", c.table_muted, "table-light",
         mix(c.table, {c.table_light.r, c.table_light.g, c.table_light.b, 255},
             static_cast<float>(c.table_light.a) / 255)},
        {"ink", c.ink, "card", c.card},
        {"ink", c.ink, "raised", c.raised},
        {"ink", c.ink, "raised-hover", c.raised_hover},
        {"ink", c.ink, "picked-face", c.picked_face},
        {"ink", c.ink, "right-face", c.right_face},
        {"ink", c.ink, "wrong-face", c.wrong_face},
        {"muted", c.muted, "card", c.card},
        {"muted", c.muted, "raised", c.raised},
        {"muted", c.muted, "raised-hover", c.raised_hover},
        {"muted", c.muted, "right-face", c.right_face},
        {"muted", c.muted, "wrong-face", c.wrong_face},
        {"accent-text", c.accent_text, "card", c.card},
        {"accent-text", c.accent_text, "raised", c.raised},
        {"accent-text", c.accent_text, "raised-hover", c.raised_hover},
        {"accent-ink", c.accent_ink, "accent", c.accent},
        {"accent-ink", c.accent_ink, "accent-hover", c.accent_hover},
        {"right", c.right, "card", c.card},
        {"right", c.right, "right-face", c.right_face},
        {"wrong", c.wrong, "card", c.card},
        {"wrong", c.wrong, "wrong-face", c.wrong_face},
        {"on-sign", c.on_sign, "right", c.right},
        {"on-sign", c.on_sign, "wrong", c.wrong},
        {"ink", c.ink, "sea", c.sea},
        {"ink", c.ink, "land", c.land},
    };
}

}  // namespace standpoint::ui
