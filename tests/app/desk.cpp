#include "app/desk.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "app/answering.hpp"
#include "play/modes/mode.hpp"

namespace standpoint::tests {

namespace {

std::unique_ptr<Game> opened(const PlayOptions& options, Outside outside,
                             const std::optional<std::filesystem::path>& data) {
    auto game = data ? open_game(options, places_with(*data), std::move(outside))
                     : open_game_in_memory(places_with("."), std::move(outside));
    if (!game) {
        throw std::runtime_error(game.problems().front().sentence);
    }
    for (const PackPointer& pack : (*game)->shelf.packs) {
        if (pack->base().key == options.pack) {
            (*game)->chosen = pack;
        }
    }
    return std::move(*game);
}

// The last answer can be taken back beside the open question.
bool has_undo(const Session& session) {
    return !rules_of(session).feedback && !session.commands.empty();
}

}  // namespace

Desk::Desk(const PlayOptions& options, Outside outside, const std::optional<std::filesystem::path>& data)
    : game(opened(options, std::move(outside), data)),
      themes(*read_themes(game->places.assets)),
      typefaces(std::move(*ui::Typefaces::open((game->places.assets / "fonts").string()))),
      metrics(typefaces.metrics()),
      showing(std::make_unique<Showing>(*game, options, themes, metrics, screen, 0)) {}

bool Desk::plays() {
    return is_at<scenes::Round>() || is_at<scenes::Pairs>() || is_at<scenes::Browse>() || is_at<scenes::Exam>();
}

std::vector<ui::Control*> Desk::ring() {
    if (showing->letters()) {
        return showing->letters()->ring();
    }
    return std::visit(
        [&](auto& scene) {
            if constexpr (requires { scene.ring(session()); }) {
                return scene.ring(session());
            } else {
                return scene.ring();
            }
        },
        showing->scene());
}

const ui::Scroll* Desk::scroll() {
    return std::visit(
        [&](auto& scene) -> const ui::Scroll* {
            if constexpr (requires { scene.scroll(); }) {
                return showing->letters() ? nullptr : &scene.scroll();
            } else {
                return nullptr;
            }
        },
        showing->scene());
}

ui::Control* Desk::saying(const std::string& text, std::size_t which) {
    const std::vector<ui::Control*> controls = ring();
    for (const ui::DrawItem& item : showing->draw(now)) {
        const auto* written = std::get_if<ui::Text>(&item);
        if (written == nullptr || written->text != text) {
            continue;
        }
        const auto under = std::ranges::find_if(
            controls, [&](const ui::Control* control) { return control->box.contains(written->baseline); });
        if (under != controls.end() && which-- == 0) {
            return *under;
        }
    }
    return nullptr;
}

bool Desk::shows(const std::string& part) {
    return std::ranges::any_of(showing->draw(now), [&](const ui::DrawItem& item) {
        const auto* written = std::get_if<ui::Text>(&item);
        return written != nullptr && written->text.find(part) != std::string::npos;
    });
}

ui::Control* Desk::focused() {
    const std::vector<ui::Control*> controls = ring();
    const auto at = ui::focus_in(controls);
    return at ? controls[*at] : nullptr;
}

ui::Control& give_up_button(Desk& desk) {
    const std::vector<ui::Control*> ring = desk.ring();
    return *ring[ring.size() - (has_undo(desk.session()) ? 3 : 2)];
}

ui::Control& confirm_button(Desk& desk) {
    const std::vector<ui::Control*> ring = desk.ring();
    if (desk.is_at<scenes::Exam>()) {
        const scenes::Exam& exam = desk.at<scenes::Exam>();
        const ui::Control* on = exam.next().enabled ? static_cast<const ui::Control*>(&exam.next()) : &exam.hand_in();
        return **std::ranges::find(ring, on);
    }
    const std::size_t behind = has_undo(desk.session()) ? 3 : 2;
    return *ring[ring.size() - behind - (desk.at<scenes::Round>().board().can_undo() ? 2 : 1)];
}

}  // namespace standpoint::tests
