// Flash cards: the front asks, the back explains and names the paragraph. Nothing is scored. Enter or Space turns the
// card and then takes the next one; the right arrow passes it by, the left arrow goes back.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "play/modes/browse.hpp"
#include "play/session.hpp"
#include "scenes/stage.hpp"
#include "scenes/transition.hpp"
#include "ui/widgets.hpp"

namespace standpoint::scenes {

struct BrowseView {
    std::string pack;   // its key
    std::string title;  // of the pack
    std::vector<Deck> decks;
};

class Browse {
public:
    Browse(const Session& session, BrowseView view, const Stage& stage);

    void follow(const Session& session, const Stage& stage);
    void lay_out(const Session& session, const Stage& stage);
    Reaction took(const ui::Input& input, const Session& session, const Stage& stage);
    ui::DrawList draw(const Session& session, const Stage& stage) const;
    ui::Seconds pause(const Stage& stage) const;

    std::vector<ui::Control*> ring();

private:
    bool fits(const Session& session, const Stage& stage, float share);
    Reaction other_deck() const;

    BrowseView view_;
    ui::Button leave_;
    ui::Button back_;
    ui::Button main_;
    ui::Choice deck_;
    ui::Theme theme_;  // in the size that fits the card
    ui::Seconds turned_at_ = 0;
    ui::Box bar_;
    ui::Box card_;
    ui::Block front_;
    ui::Block explanation_;
    std::string place_;      // "Card 3 of 38"
    std::string paragraph_;  // empty on the front
};

}  // namespace standpoint::scenes
