# Everything JourneyLab says, in English. The same ids, in the same order, stand in fr.ftl.

## Frame: bar, foot, history, people

history-workshop_created = { $who } opened the workshop “{ $title }”
    .what = opening of the workshop
history-setting_title = { $who } titled the workshop “{ $text }”
    .what = title “{ $text }”
history-setting_weights = { $who } changed the weights of the ranking
    .what = weights of the ranking
history-setting_organisation = { $who } named the organisation “{ $text }”
    .what = organisation “{ $text }”
history-setting_format = { $who } chose the format of the session
    .what = format of the session
history-setting_level_names = { $who } renamed the levels of emotion
    .what = names of the levels of emotion
history-setting = { $who } changed a setting ({ $name })
    .what = setting ({ $name })
history-stage_added = { $who } added the stage “{ $text }”
    .what = stage “{ $text }” added
history-stage_removed = { $who } removed the stage “{ $text }”
    .what = stage “{ $text }” removed
history-stage_renamed = { $who } renamed a stage “{ $text }”
    .what = stage renamed “{ $text }”
history-stage_moved = { $who } moved the stage “{ $text }”
    .what = stage “{ $text }” moved
history-step_added = { $count ->
    [one] { $who } added the step “{ $text }”
   *[other] { $who } added { NUMBER($count) } steps
  }
    .what = { $count ->
        [one] step “{ $text }” added
       *[other] { NUMBER($count) } steps added
      }
history-step_removed = { $count ->
    [one] { $who } removed the step “{ $text }”
   *[other] { $who } removed { NUMBER($count) } steps
  }
    .what = { $count ->
        [one] step “{ $text }” removed
       *[other] { NUMBER($count) } steps removed
      }
history-step_moved = { $count ->
    [one] { $who } moved the step “{ $text }”
   *[other] { $who } moved { NUMBER($count) } steps
  }
    .what = { $count ->
        [one] step “{ $text }” moved
       *[other] { NUMBER($count) } steps moved
      }
history-step_text = { $who } reworded a step: “{ $text }”
    .what = step reworded “{ $text }”
history-step_channels = { $who } set the channels of “{ $text }”
    .what = channels of “{ $text }”
history-step_importance = { $who } set how much “{ $text }” matters
    .what = importance of “{ $text }”
history-step_initiative = { $who } said who starts “{ $text }”
    .what = who starts “{ $text }”
history-step_moment_of_truth = { $who } decided whether “{ $text }” is a moment of truth
    .what = moment of truth at “{ $text }”
history-step_wording_kept = { $who } kept the wording of “{ $text }”
    .what = wording of “{ $text }” kept
history-cell_set = { $who } filled in what belongs to “{ $text }”
    .what = details of “{ $text }”
history-touchpoint_set = { $who } described a touchpoint of “{ $text }”
    .what = touchpoint of “{ $text }”
history-collected_set = { $who } said what a touchpoint of “{ $text }” collects
    .what = what a touchpoint of “{ $text }” collects
history-channel_added = { $who } added the channel “{ $text }”
    .what = channel “{ $text }” added
history-channel_removed = { $who } removed the channel “{ $text }”
    .what = channel “{ $text }” removed
history-channel_renamed = { $who } renamed a channel “{ $text }”
    .what = channel renamed “{ $text }”
history-participant_added = { $count ->
    [one] { $who } added { $text } to the room
   *[other] { $who } added { NUMBER($count) } people to the room
  }
    .what = { $count ->
        [one] { $text } added to the room
       *[other] { NUMBER($count) } people added to the room
      }
history-participant_removed = { $who } took { $text } off the list of people
    .what = { $text } taken off the list of people
history-participant_set = { $who } completed what is known of { $text }
    .what = details of { $text }
history-emotion_scored = { $count ->
    [one] { $who }: { $person } scored “{ $text }” { $value }
   *[other] { $who } took { NUMBER($count) } scores
  }
    .what = { $count ->
        [one] score of { $person } for “{ $text }”
       *[other] { NUMBER($count) } scores
      }
history-score_withdrawn = { $who }: { $person } no longer scores “{ $text }”
    .what = withdrawal of the score of { $person } for “{ $text }”
history-hot_spot_raised = { $count ->
    [one] { $who } raised the hot spot “{ $text }”
   *[other] { $who } raised { NUMBER($count) } hot spots
  }
    .what = { $count ->
        [one] hot spot “{ $text }” raised
       *[other] { NUMBER($count) } hot spots raised
      }
history-hot_spot_removed = { $who } removed the hot spot “{ $text }”
    .what = hot spot “{ $text }” removed
history-hot_spot_text = { $who } reworded a hot spot: “{ $text }”
    .what = hot spot reworded “{ $text }”
history-hot_spot_evidence = { $who } linked evidence to “{ $text }”
    .what = evidence of “{ $text }”
history-hot_spot_place = { $who } placed “{ $text }” by impact and effort
    .what = place of “{ $text }”
history-hot_spot_skipped = { $who } skipped “{ $text }” in the matrix
    .what = “{ $text }” skipped in the matrix
history-round_opened = { $secret ->
    [yes] { $who } opened a secret round of voting
   *[no] { $who } opened a round of voting
  }
    .what = opening of a round of voting
history-ballot_cast = { $person } voted
    .what = vote of { $person }
history-ballot_sealed = A vote was taken in secret
    .what = a secret vote
history-round_closed = { $who } closed the round of voting
    .what = closing of the round
history-round_revealed = { $who } revealed what the round gave
    .what = result of the round revealed
history-findings_attached = { $who } attached the findings of { $file }
    .what = findings of { $file } attached
history-findings_detached = { $who } took out the findings of { $file }
    .what = findings of { $file } taken out
history-moment_named = { $who } named a moment: “{ $text }”
    .what = moment “{ $text }”
history-undo = { $who } took back: { $what }
    .what = taking back of: { $what }
history-redo = { $who } did again: { $what }
    .what = doing again of: { $what }
history-revert = { $who } took back, from the history: { $what }
    .what = taking back of: { $what }
history-other = { $who } changed something that this version cannot name
    .what = something that this version cannot name
history-gone = something since removed
history-room = the room
frame-phases = Phases of the workshop
frame-phase-prepare = Prepare
frame-phase-steps = Steps
frame-phase-emotions = Emotions
frame-phase-hot_spots = Hot spots
frame-done = done
frame-title = Title of the workshop
frame-title-empty = Untitled workshop
frame-organisation = Organisation
frame-people = People in the room
frame-people-count = { $count ->
    [one] 1 person in the room
   *[other] { NUMBER($count) } people in the room
  }
frame-undo = Undo
frame-redo = Redo
frame-undo-what = Undo: { $what }
frame-redo-what = Redo: { $what }
frame-undo-none = Nothing of yours to undo
frame-redo-none = Nothing of yours to redo
frame-history = History
frame-language = Language of this screen
frame-present = Present
frame-diagnosis = The diagnosis: what customers’ data say
frame-present-leave = Leave the presentation
frame-more = More
frame-close = Close
frame-opening = Opening…
frame-broken = This part could not be drawn. Load the page again: everything entered is saved.
frame-keys-all = all keys
frame-keys-everywhere = Everywhere
frame-keys-here = In { $phase }
frame-key-phases = phases
frame-key-history = history
frame-key-present = present
frame-key-close = close what is open
frame-saved = Saved
frame-saved-at = Saved at { $time }
frame-saving = Saving…
frame-waiting = Not saved: no answer yet. It is kept here and sent again.
frame-saved-again = Saved again.
frame-moment = { $day }, { $time }
frame-now = Back to now
people-intro = Write a name and press Enter. A list can be pasted: name; department; role; table, one person per line.
people-entry = New person
people-entry-hint = Name; department; role; table
people-none = Nobody is listed yet.
people-name = Name
people-department = Department
people-role = Role
people-table = Table
people-side = Side
people-side-staff = Staff
people-side-customer = Customer
people-rank = Level
people-rank-none = Not said
people-rank-manager = Manager
people-rank-front_line = Front line
people-field-of = { $field } of { $name }
people-remove = Take { $name } off the list
people-removed = { $name } is off the list.
people-added = { $count ->
    [one] 1 person added.
   *[other] { NUMBER($count) } people added.
  }
people-format = Format of the session
people-format-none = Not chosen
people-format-creative = Creative workshop, 8 to 10 people
people-format-small_groups = Small groups, tables of 4 to 6
people-format-world_cafe = World café, 12 to 50 people
people-format-open_forum = Open forum, 12 people or more
people-format-two_days = Two days: hypotheses, then customers
team-title = Is somebody missing?
team-whole = Front line, sponsor, several departments and customers are here.
team-no_front_line = Nobody from the front line: those who meet customers every day know what others guess.
team-no_sponsor = No leadership sponsor: without one, what is decided here may stay here.
team-one_department = One department alone ({ $department }): the journey crosses others.
team-department_absent = Nobody from { $department }, whom this journey needs.
team-no_customer = No customer: what the team believes needs their word on the day of validation.
team-too_few = { $count ->
    [one] 1 person is few for this format: it needs at least { $low }.
   *[other] { $count } people are few for this format: it needs at least { $low }.
  }
team-too_many = { $count } people are many for this format: { $high } at most, or make several groups.
team-table_size = Table { $table } has { $count }: a small group works with { $low } to { $high }.
history-none = Nothing has happened yet.
history-count = { $count ->
    [one] 1 change
   *[other] { NUMBER($count) } changes
  }
history-more = Show earlier ones
history-revert-button = Take back
history-revert-of = Take back: { $says }
history-gone-mark = taken back
history-look = Look
history-look-of = See the workshop just after: { $says }
history-slider = Moment shown
history-earlier = One change earlier
history-later = One change later
history-name = Name this moment
history-name-hint = For example “Before the vote”
history-named = Named moments
history-keep = Name
history-now = Now
frame-past = You are looking at the workshop as it was on { $moment }. Nothing can be changed there.
frame-key-name-alt = Alt


## Wall

frame-phase-storm = Storm
wall-tab = Tab
wall-wall = The wall, from left to right in time
wall-gates = Modes of the wall
wall-palette = What can be put up now
wall-search = search
wall-write-private = Write in private
wall-tables = Table
wall-main-table = The whole room
wall-everybody = Everybody
wall-show = Show
wall-gate-stay = Stay here
wall-gate-on = Go on all the same
wall-to-map = To the map
wall-private = (in private)
wall-pull = Drag to link
wall-pivotal = Pivotal event
wall-fixed = locked
wall-picked = selected
wall-twin-mark = said twice?
wall-ask-event = What happens?
wall-ask-command = What triggers it?
wall-cannot-move = It cannot go further that way.
wall-kept-apart = Both stay.
wall-now-fixed = Locked.
wall-now-free = Unlocked.
wall-says-title = What the wall says
wall-overview = Overview
wall-twins-title = Said twice?
wall-twins-ask = The same thing, said twice?
wall-merge = Merge
wall-keep-both = Keep both
wall-done = Done
wall-unlock = unlock
wall-locked = Looking back: nothing can be changed here
wall-detail-kind = Kind
wall-detail-pestel = PESTEL
wall-detail-row = Row
wall-detail-group = Group
wall-detail-cost = Cost
wall-detail-pivot = Pivotal event
wall-detail-lock = Locked
wall-key-create = put up
wall-key-kind = other kind
wall-key-leave = leave
wall-key-new = new
wall-key-paste = a line, a sticky
wall-key-go = from note to note
wall-key-edit = edit
wall-key-move = move
wall-key-link = link
wall-key-link-here = link here
wall-key-group = group
wall-key-pick = select
wall-key-lock = lock
wall-key-pivot = pivotal event
wall-key-details = details
wall-key-remove = take down
wall-key-zoom = zoom
wall-key-fit = whole height, or 100 %
wall-key-all = select all
wall-named = { $kind }: { $text }
wall-leads-to = leads to { $texts }
wall-comes-from = comes from { $texts }
wall-in-group = in the group { $group }
wall-edit-of = Words of “{ $text }”
wall-removed = “{ $text }” is off the wall.
wall-link-from = Link from “{ $text }”: go to the other note, then Enter.
wall-lands-merge = Merge with “{ $text }”
wall-linked = “{ $text }” and “{ $other }” are linked.
wall-unlinked = “{ $text }” and “{ $other }” are no longer linked.
wall-merged = “{ $text }” now stands in “{ $other }”.
wall-twin-pair = “{ $text }” and “{ $other }”
wall-added-many = { $count } notes put up.
wall-removed-many = { $count } notes are off the wall.
wall-picked-many = { $count } selected
wall-details-many = { $count } notes
wall-found = { $count } found
wall-reveal = Reveal ({ $count })
wall-more = and { $count } more
wall-added = { $kind }: { $text }
wall-moved = Moved: { $stage }, moment { $place }
wall-lands-beside = { $stage }, same moment
wall-lands-between = { $stage }, a moment of its own
wall-add-in = Add in { $stage }
wall-mode-now = Mode: { $mode }
wall-gate-title = Before opening “{ $mode }”
wall-entry-of = { $kind }: type, then Enter
wall-ask-of = { $question } { $text }
wall-kind-domain-event = Event
wall-kind-command = Command
wall-kind-read-model = View
wall-kind-external-system = System
wall-kind-hot-spot = Hot spot
wall-kind-actor = Actor
wall-kind-pestel = PESTEL
wall-kind-opportunity = Opportunity
wall-kind-idea = Idea
wall-kind-delight = Delight
wall-kind-irritant = Irritant
wall-kind-effort-point = Effort point
wall-kind-rupture = Rupture
wall-kind-obstacle = Obstacle
wall-example-domain-event = Order paid
wall-example-command = I pay
wall-example-read-model = Delivery times
wall-example-external-system = Carrier
wall-example-hot-spot = Too slow
wall-example-actor = Customer
wall-example-pestel = A new law
wall-example-opportunity = Neighbours lend
wall-example-idea = Show the stock
wall-example-delight = A word of thanks
wall-example-irritant = No news
wall-example-effort-point = Asked twice
wall-example-rupture = No way back
wall-example-obstacle = Afraid to err
wall-letter-domain-event = E
wall-letter-command = C
wall-letter-read-model = V
wall-letter-external-system = S
wall-letter-hot-spot = P
wall-letter-actor = A
wall-letter-pestel = T
wall-letter-opportunity = O
wall-letter-idea = I
wall-letter-delight = D
wall-letter-irritant = R
wall-letter-effort-point = X
wall-letter-rupture = U
wall-letter-obstacle = B
wall-letter-pivotal = W
wall-pestel-political = Political
wall-pestel-economic = Economic
wall-pestel-social = Social
wall-pestel-technological = Technological
wall-pestel-environmental = Environmental
wall-pestel-legal = Legal
wall-mode-prepare = Prepare
wall-mode-explore = Explore
wall-mode-model = Model
wall-mode-analyse = Analyse
wall-open-explore = Open Explore
wall-open-model = Open Model
wall-open-analyse = Open Analyse
wall-mark-no-command = nothing triggers it
wall-mark-no-event = nothing follows
wall-mark-no-actor = nobody does it
wall-mark-unlinked = not linked
wall-list-no-command = Events without command
wall-list-no-event = Commands without event
wall-list-no-actor = Commands that nobody gives
wall-list-unlinked = Not linked to anything
wall-list-silent = Moments where nothing happens
wall-silent = Moment { $column }
wall-cost-none = none
wall-cost-low = low (€)
wall-cost-mid = medium (€€)
wall-cost-high = high (€€€)
wall-lesson-prepare = Who and what is there?
    .text = Put up the actors, the systems that answer them, and what presses from outside. A for an actor, S for a system.
wall-lesson-explore = What happened?
    .text = One event a note, in the past tense, in the order of time: “Order paid”. N, a line, Enter. Twenty pasted lines make twenty notes.
wall-lesson-model = Who does it, with what?
    .text = For each event its command, its actor, its view and its systems, linked.
wall-lesson-analyse = What hurts, what could be?
    .text = Problems, opportunities and solutions, where they touch the journey.
wall-load-events = { $count ->
    [one] 1 event
   *[other] { NUMBER($count) } events
  }
wall-count = { $count ->
    [one] 1 note
   *[other] { NUMBER($count) } notes
  }
wall-loads-external-system = Systems
wall-loads-actor = Load per actor
wall-unit-external-system = events
wall-unit-actor = commands
wall-bears-external-system = { $count ->
    [one] { $name }: 1 event
   *[other] { $name }: { NUMBER($count) } events
  }
wall-bears-actor = { $count ->
    [one] { $name }: 1 command
   *[other] { $name }: { NUMBER($count) } commands
  }
wall-says-elsewhere = { $count ->
    [one] Nothing stands here yet. One sticky stands on another table’s board.
   *[other] Nothing stands here yet. { NUMBER($count) } stickies stand on other tables’ boards.
  }
wall-says-gone = { $count ->
    [one] What this table put up stands on another board: one sticky. Whatever is added here comes after it.
   *[other] What this table put up stands on another board: { NUMBER($count) } stickies. Whatever is added here comes after them.
  }
wall-says-bottleneck = { $name } bears { NUMBER($count) } of { NUMBER($total) } events: where it fails, the journey stops.
wall-says-prepare = The stage is being set.
wall-says-explore = { $count ->
    [one] 1 event so far.
   *[other] { NUMBER($count) } events so far.
  }
wall-says-model = { $count ->
    [one] 1 event, and no system that bears a quarter of them.
   *[other] { NUMBER($count) } events, and no system that bears a quarter of them.
  }
wall-says-analyse = { $count ->
    [one] 1 event, and no system that bears a quarter of them.
   *[other] { NUMBER($count) } events, and no system that bears a quarter of them.
  }
wall-missing-no-actor = No actor has been named yet.
wall-missing-few-events = { $count ->
    [0] There is no event yet.
    [one] There is only 1 event: a journey usually has ten or more.
   *[other] There are only { NUMBER($count) } events: a journey usually has ten or more.
  }
wall-missing-empty-stage = { $count ->
    [one] In 1 stage nothing happens yet.
   *[other] In { NUMBER($count) } stages nothing happens yet.
  }
wall-missing-hidden = { $count ->
    [one] 1 note written in private is not revealed.
   *[other] { NUMBER($count) } notes written in private are not revealed.
  }
wall-missing-twins = { $count ->
    [one] 1 note seems to say what another says.
   *[other] { NUMBER($count) } notes seem to say what others say.
  }
wall-missing-no-pivot = No event is marked as pivotal.
wall-missing-no-command = { $count ->
    [one] Nothing triggers 1 event.
   *[other] Nothing triggers { NUMBER($count) } events.
  }
wall-missing-no-event = { $count ->
    [one] Nothing follows from 1 command.
   *[other] Nothing follows from { NUMBER($count) } commands.
  }
wall-missing-no-actor-named = { $count ->
    [one] Nobody gives 1 command.
   *[other] Nobody gives { NUMBER($count) } commands.
  }
wall-missing-unlinked = { $count ->
    [one] 1 note is linked to nothing.
   *[other] { NUMBER($count) } notes are linked to nothing.
  }
wall-missing-silent = { $count ->
    [one] In 1 moment nothing happens.
   *[other] In { NUMBER($count) } moments nothing happens.
  }


## Wall: history

history-note_added = { $count ->
    [one] { $who } put up the sticky “{ $text }”
   *[other] { $who } put up { NUMBER($count) } stickies
  }
    .what = { $count ->
        [one] sticky “{ $text }” put up
       *[other] { NUMBER($count) } stickies put up
      }
history-note_removed = { $count ->
    [one] { $who } took down the sticky “{ $text }”
   *[other] { $who } took down { NUMBER($count) } stickies
  }
    .what = { $count ->
        [one] sticky “{ $text }” taken down
       *[other] { NUMBER($count) } stickies taken down
      }
history-note_moved = { $count ->
    [one] { $who } moved the sticky “{ $text }”
   *[other] { $who } moved { NUMBER($count) } stickies
  }
    .what = { $count ->
        [one] sticky “{ $text }” moved
       *[other] { NUMBER($count) } stickies moved
      }
history-note_revealed = { $count ->
    [one] { $who } turned the sticky “{ $text }” over
   *[other] { $who } revealed { NUMBER($count) } stickies
  }
    .what = { $count ->
        [one] sticky “{ $text }” turned over
       *[other] { NUMBER($count) } stickies revealed
      }
history-note_hidden = { $count ->
    [one] { $who } put up a sticky in private
   *[other] { $who } put up { NUMBER($count) } stickies in private
  }
    .what = { $count ->
        [one] sticky in private
       *[other] { NUMBER($count) } stickies in private
      }
history-note_text = { $who } reworded a sticky: “{ $text }”
    .what = sticky reworded “{ $text }”
history-note_kind = { $count ->
    [one] { $who } gave “{ $text }” another kind
   *[other] { $who } gave { NUMBER($count) } stickies another kind
  }
    .what = { $count ->
        [one] kind of “{ $text }”
       *[other] kind of { NUMBER($count) } stickies
      }
history-note_group = { $count ->
    [one] { $who } put “{ $text }” with others, or out
   *[other] { $who } grouped { NUMBER($count) } stickies
  }
    .what = { $count ->
        [one] group of “{ $text }”
       *[other] group of { NUMBER($count) } stickies
      }
history-note_cost = { $who } set what “{ $text }” costs
    .what = cost of “{ $text }”
history-note_pivotal = { $who } changed whether “{ $text }” is a pivotal event
    .what = pivotal event “{ $text }”
history-note_locked = { $count ->
    [one] { $who } locked or unlocked “{ $text }”
   *[other] { $who } locked or unlocked { NUMBER($count) } stickies
  }
    .what = { $count ->
        [one] lock of “{ $text }”
       *[other] lock of { NUMBER($count) } stickies
      }
history-note_taken = { $count ->
    [one] { $who } took “{ $text }” to the map
   *[other] { $who } took { NUMBER($count) } stickies to the map
  }
    .what = { $count ->
        [one] “{ $text }” on the map
       *[other] { NUMBER($count) } stickies on the map
      }
history-note_linked = { $who } linked “{ $text }” to “{ $other }”
    .what = link from “{ $text }” to “{ $other }”
history-note_unlinked = { $who } parted “{ $text }” from “{ $other }”
    .what = link from “{ $text }” to “{ $other }” cut
history-note_merged = { $count ->
    [one] { $who } merged “{ $text }” into “{ $other }”
   *[other] { $who } merged { NUMBER($count) } stickies into others that say the same
  }
    .what = { $count ->
        [one] “{ $text }” merged into “{ $other }”
       *[other] { NUMBER($count) } stickies merged into others that say the same
      }
history-note_brought = { $count ->
    [one] { $who } brought the sticky “{ $text }” to the board of the whole room
   *[other] { $who } brought { NUMBER($count) } stickies of the tables onto one board
  }
    .what = { $count ->
        [one] sticky “{ $text }” brought to the board of the whole room
       *[other] { NUMBER($count) } stickies of the tables brought onto one board
      }
history-note_unmerged = { $who } parted “{ $text }” and “{ $other }” again
    .what = “{ $text }” and “{ $other }” parted
history-notes_kept_apart = { $who } said that “{ $text }” and “{ $other }” are two things
    .what = “{ $text }” and “{ $other }” kept apart
history-mode_set = { $mode ->
    [prepare] { $who } set the wall to: prepare
    [explore] { $who } set the wall to: explore
    [model] { $who } set the wall to: model
   *[analyse] { $who } set the wall to: analyse
  }
    .what = { $mode ->
        [prepare] wall set to prepare
        [explore] wall set to explore
        [model] wall set to model
       *[analyse] wall set to analyse
      }
history-note-in-private = (in private)


## Boards: keys, saving

board-key-Enter = Enter
board-key-Escape = Esc
board-key-Delete = Del
board-key-Backspace = ⌫
board-key-Shift = Shift
board-key-Ctrl = Ctrl
board-key-Space = Space
board-key-Home = Home
board-key-End = End
board-undo = Undo
board-redo = Redo
board-key-undo = undo
board-key-redo = redo
board-key-all = all keys
board-keys-title = Keys that work here
board-close = Close
board-pair = { $name }: { $text }
board-saved = Saved
board-saving = Saving…
board-waiting = Not saved yet: it is kept here and sent again
board-failed = This did not work, through no fault of yours. Try again; if it stays so, reload the page.


## Preparation: what happened

history-objective_added = { $who } added the objective “{ $text }”
    .what = adding of the objective “{ $text }”
history-objective_removed = { $who } took out the objective “{ $text }”
    .what = removal of the objective “{ $text }”
history-objective_set = { $who } filled in the objective “{ $text }”
    .what = the objective “{ $text }” filled in
history-kpi_added = { $who } added the KPI “{ $text }”
    .what = adding of the KPI “{ $text }”
history-kpi_removed = { $who } took out the KPI “{ $text }”
    .what = removal of the KPI “{ $text }”
history-kpi_set = { $who } filled in the KPI “{ $text }”
    .what = the KPI “{ $text }” filled in
history-knowledge_added = { $who } added the source of knowledge “{ $text }”
    .what = adding of the source of knowledge “{ $text }”
history-knowledge_removed = { $who } took out the source of knowledge “{ $text }”
    .what = removal of the source of knowledge “{ $text }”
history-knowledge_set = { $who } filled in the source of knowledge “{ $text }”
    .what = the source of knowledge “{ $text }” filled in
history-persona_added = { $who } added the persona “{ $text }”
    .what = adding of the persona “{ $text }”
history-persona_removed = { $who } took out the persona “{ $text }”
    .what = removal of the persona “{ $text }”
history-persona_set = { $who } filled in the persona “{ $text }”
    .what = the persona “{ $text }” filled in
history-contact_reason_added = { $who } added the contact reason “{ $text }”
    .what = adding of the contact reason “{ $text }”
history-contact_reason_removed = { $who } took out the contact reason “{ $text }”
    .what = removal of the contact reason “{ $text }”
history-contact_reason_set = { $who } filled in the contact reason “{ $text }”
    .what = the contact reason “{ $text }” filled in
history-department_added = { $who } added the department “{ $text }”
    .what = adding of the department “{ $text }”
history-department_removed = { $who } took out the department “{ $text }”
    .what = removal of the department “{ $text }”
history-department_set = { $who } filled in the department “{ $text }”
    .what = the department “{ $text }” filled in
history-inquiry_added = { $who } planned to find out: “{ $text }”
    .what = the plan to find out “{ $text }”
history-inquiry_removed = { $who } took off the plan: “{ $text }”
    .what = removal from the plan of “{ $text }”
history-inquiry_set = { $who } filled in what is to be found out: “{ $text }”
    .what = what is to be found out, “{ $text }”, filled in
history-trait_added = { $who } wrote about a persona: “{ $text }”
    .what = “{ $text }”, about a persona
history-trait_removed = { $who } took out “{ $text }” about a persona
    .what = removal of “{ $text }” about a persona
history-trait_set = { $who } changed what is said of a persona: “{ $text }”
    .what = “{ $text }”, about a persona
history-scope_set = { $who } changed the scope
    .what = change of the scope

## Preparation: the board

prepare-title = Prepare the workshop
prepare-hint = What it is about, what should change, for whom and with whom
prepare-scope-title = Scope
prepare-kind = Journey
prepare-kind-none = Which journey?
prepare-kind-purchase = Purchase
prepare-kind-onboarding = Onboarding
prepare-kind-support = Support
prepare-kind-complaint = Complaint
prepare-kind-claim = Insurance claim
prepare-kind-buyer = Buyer journey
prepare-kind-whole = Whole customer journey
prepare-kind-own = Another…
prepare-kind-own-name = Name of the journey
prepare-depth = Closeness
prepare-depth-none = Macro or micro?
prepare-depth-macro = Macro
prepare-depth-micro = Micro
prepare-relation = Relation
prepare-relation-none = Direct?
prepare-relation-direct = Direct
prepare-relation-intermediated = Through others
prepare-maturity = The team has
prepare-maturity-none = How much practice?
prepare-maturity-beginner = never mapped a journey
prepare-maturity-practised = mapped a few
prepare-maturity-expert = mapped many
prepare-reason = Starts from
prepare-reason-none = Which contact reason?
prepare-starts = From
prepare-starts-hint = “I feel like going away again”
prepare-ends = To
prepare-ends-hint = “I tell others about it”
prepare-outside = Left out
prepare-outside-add = what this workshop does not deal with
prepare-targets = For whom
prepare-targets-add = a kind of customer
prepare-channels = Channels
prepare-channel-add = a channel
prepare-roles = Roles
prepare-role-prescriber = Prescriber
prepare-role-decision_maker = Decision-maker
prepare-role-user = User
prepare-role-payer = Payer
prepare-role-beneficiary = Beneficiary
prepare-role-partner_customer = A partner’s customer
prepare-objectives-title = Objectives
prepare-sort-business = Business
prepare-sort-experience = Customer experience
prepare-objective-add = What should change?
prepare-objective = Objective
prepare-kpi-add = KPI
prepare-kpi-add-of = Add a KPI to “{ $text }”
prepare-kpi-name = Name of the KPI
prepare-kpi-baseline = Today’s value of “{ $text }”
prepare-kpi-target = Target of “{ $text }”
prepare-kpi-unit = Unit of “{ $text }”
prepare-kpi-unit-hint = unit
prepare-kpi-better = “{ $text }”: which way is better?
prepare-kpi-up = higher is better
prepare-kpi-down = lower is better
prepare-kpi-odd = The target goes the wrong way: check it, or turn the arrow.
prepare-known-title = What we already know
prepare-known-add = a study, call reasons…
prepare-known-sort = Sort of source: “{ $text }”
prepare-known-period = Period of “{ $text }”
prepare-known-period-hint = which period?
prepare-known-study = Study
prepare-known-barometer = Barometer
prepare-known-crm = CRM
prepare-known-contact_reasons = Call reasons
prepare-known-reviews = Reviews
prepare-known-analytics = Web or app analytics
prepare-known-other = Other
prepare-personas-title = Personas
prepare-persona-none = Nobody here yet. A persona is one kind of customer with a face: add the one you have most in mind.
prepare-persona-beginner = For a first journey map, no persona is needed: begin with the steps.
prepare-persona-add = Persona
prepare-persona-new = New persona
prepare-persona-name = Name and age
prepare-persona-segment = Segment
prepare-persona-segment-hint = who is this?
prepare-persona-share = Share of customers, in percent
prepare-persona-share-hint = share
prepare-persona-of-customers = % of customers
prepare-persona-shares = The personas add up to { $sum } of customers.
prepare-persona-quote = What this persona would say in one sentence
prepare-persona-quote-hint = “In one sentence…”
prepare-persona-channels = Preferred channels
prepare-persona-picture = Choose a face
prepare-persona-initials = Initials alone
prepare-persona-face = Face { $number }
prepare-persona-own = Or a picture of your own (it is made small and kept beside the workshop)
prepare-persona-not-read = This file is no picture that can be read. Choose a JPEG, PNG, GIF or WEBP.
prepare-persona-remove = Remove the persona “{ $text }”
prepare-tab-empathy = Empathy map
prepare-tab-profile = Profile
prepare-aspect-trait = Traits
prepare-aspect-scale = Between two ends
prepare-aspect-need = Needs
prepare-aspect-expectation = Expectations
prepare-aspect-obstacle = Obstacles
prepare-aspect-motivation = Motivations
prepare-aspect-contradiction = Contradictions
prepare-aspect-recognise = How to recognise
prepare-aspect-posture = Posture to adopt
prepare-aspect-wording = Words to use
prepare-aspect-thinks = Thinks
prepare-aspect-feels = Feels
prepare-aspect-sees = Sees
prepare-aspect-hears = Hears
prepare-aspect-says = Says
prepare-aspect-does = Does
prepare-scale-add = hurried – patient
prepare-scale-level = From “{ $text }” to “{ $other }”
prepare-line-add = add a line
prepare-line-of = { $name }, line { $number }
prepare-line-remove = Remove “{ $text }”
prepare-evidence-of = What “{ $text }” rests on
prepare-evidence-assumed = Assumed
prepare-evidence-staff = Told by staff
prepare-evidence-customers = Told by customers
prepare-evidence-measured = Measured
prepare-evidence-validated = Validated by customers
prepare-team-title = Team
prepare-team-edit = Edit the people
prepare-team-none = Nobody is on the list yet.
prepare-departments = Departments needed
prepare-department-add = a department
prepare-department-there = in the room
prepare-department-missing = nobody yet
prepare-department-digital = Digital
prepare-department-marketing = Marketing
prepare-department-sales = Sales
prepare-department-service = Customer service
prepare-department-logistics = Logistics
prepare-department-product = Product
prepare-department-claims = Claims
prepare-department-legal = Legal
prepare-department-it = IT
prepare-department-finance = Finance
prepare-department-quality = Quality
prepare-department-network = Partner network
prepare-reasons-title = Contact reasons
prepare-reasons-hint = Ranked by volume, pain and segment value: each can open onto a micro journey.
prepare-reason-add = “Where is my parcel?”
prepare-reason-text = Reason
prepare-reason-volume = Contacts
prepare-reason-pain = Pain, 1 to 5
prepare-reason-value = Segment value, 1 to 5
prepare-reason-weight = Weight
prepare-reason-journey = Micro journey
prepare-reason-of = { $name } of “{ $text }”
prepare-reason-incomplete = Not all is known: an unknown mark counts as 3.
prepare-reason-unranked = Give its volume to rank it.
prepare-reason-start = Start this micro journey here
prepare-reason-open = Open its journey
prepare-reason-branch = Begin its journey
prepare-part-of = Back to “{ $name }”
prepare-template = Choose a template
prepare-template-title = Start from a journey
prepare-template-depth = How deep
prepare-template-short = About ten steps
prepare-template-standard = All steps
prepare-template-full = With sub-steps
prepare-template-fits = fits your objectives
prepare-template-adds = { $count ->
    [one] Adds one step, in one gesture that can be undone.
   *[other] Adds { NUMBER($count) } steps, in one gesture that can be undone.
  }
prepare-template-there = Already in the journey and left alone: { NUMBER($count) }.
prepare-template-stages = Stages: { $list }
prepare-template-channels = New channels: { $list }
prepare-template-use = Add these steps
prepare-template-nothing = All of it is in the journey already.
prepare-template-cancel = Cancel
prepare-template-added = “{ $text }” added.
prepare-truth = moment of truth
prepare-company = the company starts it
prepare-propose = Your objectives speak of: { $kind }.
prepare-propose-departments = Departments to invite: { $list }.
prepare-propose-short = For a first map: about ten steps, no sub-steps, no personas.
prepare-propose-standard = All the steps of a template, no sub-steps yet.
prepare-propose-full = Steps and sub-steps, a map for each persona.
prepare-propose-take = Take this proposal
prepare-removed = Removed: { $text }
prepare-added = Added: { $text }
prepare-added-many = { $count } lines added.
prepare-remove = Remove “{ $text }”
prepare-number-bad = “{ $text }” is not a number. Type digits, such as 22 or 3.8.
prepare-locked = This is the past: nothing can be changed.
prepare-key-next = next field
prepare-key-add = add a line
prepare-key-lines = another line
prepare-key-remove = remove the line
prepare-key-template = choose a template
prepare-key-persona = new persona

## Step board

steps-title = Steps
steps-hint = What does the customer live? One step per line, in the first person.
steps-count = { $count ->
    [one] 1 step
   *[other] { NUMBER($count) } steps
}
steps-count-of = { $count ->
    [one] 1 step:
   *[other] { NUMBER($count) } steps:
}
steps-assumed-count = { $count ->
    [one] 1 assumption
   *[other] { NUMBER($count) } assumptions
}
steps-partly-count = { $count ->
   *[other] { NUMBER($count) } partly known
}
steps-measured-count = { $count ->
   *[other] { NUMBER($count) } measured
}
steps-assumed = Assumption
steps-partly = Partly known
steps-measured = Measured
steps-evidence-share = What the steps rest on
steps-entry = I…
steps-entry-of = New step, { $stage }
steps-entry-after = New step after { $number }
steps-added-one = 1 step added.
steps-added-many = { $count } steps added.
steps-paste-headings = step, steps, stage, stages, channel, channels, no, no., #
steps-lands = { $stage }, { $place }
steps-moved = Moved: { $stage }, { $place }.
steps-cannot-move = It cannot go further this way.
steps-place-one = { $place }st
steps-place-two = { $place }nd
steps-place-few = { $place }rd
steps-place-other = { $place }th
steps-from = It started here
steps-from-return = to put it back
steps-removed = “{ $text }” is removed.
steps-stage-removed = “{ $text }” is removed, with its steps.
steps-company = Said from the company’s side. From the customer’s side:
steps-company-bare = Said from the company’s side. How would the customer say it?
steps-impersonal = Nobody speaks here. From the customer’s side:
steps-impersonal-bare = Nobody speaks here. How would the customer say it?
steps-internal = An internal exchange: the customer does not see it. What do they live here?
steps-quoted = “{ $text }”
steps-proposal = Another wording is proposed
steps-flagged = to be reworded
steps-adopt = Adopt
steps-reword = Reword
steps-keep = Keep
steps-keep-key = k
steps-adopted = Reworded: { $text }
steps-kept = Wording kept.
steps-edit = Edit
steps-edit-of = Wording of step { $number }
steps-channels = Channels
steps-channels-of = Step { $number }: channels and importance
steps-channels-on = Where it takes place
steps-channel-other = Another channel
steps-channel-add = Add
steps-importance = Importance
steps-importance-of = How much it matters to the customer
steps-importance-none = Not said
steps-importance-said = importance { $level } of 5
steps-importance-low = 1 is a detail, 5 decides whether they come back.
steps-up = Move up
steps-down = Move down
steps-remove = Remove
steps-done = Done
steps-stage-add = Stage
steps-stage-name = Name of the new stage
steps-stage-rename = Rename { $stage }
steps-stage-left = Move { $stage } to the left
steps-stage-right = Move { $stage } to the right
steps-stage-remove = Remove { $stage }
steps-empty-title = What does the customer do first?
steps-empty-text = Type one step and press Enter, then the next. Or paste a list: each line becomes a step. A spreadsheet works too, with stage, step and channels side by side.
steps-empty-before = For example “I ask around for advice”.
steps-empty-purchase = For example “I pay for my order”.
steps-empty-after = For example “I wait for my parcel”.
steps-empty-other = No step here yet.
steps-locked = To be read only: this is how it was.
steps-key-choose = choose
steps-key-edit = edit
steps-key-new = new step
steps-key-move = move
steps-key-channels = channels
steps-key-importance = importance
steps-key-remove = remove
steps-key-nest = make it a sub-step
steps-key-unnest = out of its step
steps-key-ends = first, last
steps-key-flag = adopt, reword, keep


## Wording of steps

wording-company = Said from the company’s side. From the customer’s: “{ $proposal }”
wording-company-bare = Said from the company’s side. Try it in the customer’s voice, beginning with “I”.
wording-impersonal = Nobody speaks here. In the customer’s voice: “{ $proposal }”
wording-impersonal-bare = Nobody speaks here. Try it in the customer’s voice, beginning with “I”.
wording-internal = The customer does not see this exchange: it can be parked for the back stage.
wording-take = Take the proposal
wording-keep = Keep it as it is


## Emotion pad

emotions-title = Emotions
emotions-question = At each step, what does the customer feel?
emotions-the-room = The room
emotions-room = The room
emotions-survey = The survey
emotions-customers = Customers
emotions-interval = ± 95% interval
emotions-customers-here = validated here
emotions-level-1 = Exasperated
emotions-level-2 = Annoyed
emotions-level-3 = Neutral
emotions-level-4 = Content
emotions-level-5 = Delighted
emotions-none-room = not scored yet
emotions-none-survey = no data
emotions-half = half of the room
emotions-one = 1 person
emotions-peak = Peak
emotions-trough = Trough
emotions-end = End
emotions-n-room = n room
emotions-n-survey = n survey
emotions-n-customers = n customers
emotions-chart = Emotion curves over { $count } steps; the table holds the same numbers.
emotions-seen = Curves that are shown
emotions-blind = Score blind
emotions-blind-on = What others feel is hidden while { $who } scores.
emotions-blind-off = What others feel is shown again.
emotions-as-table = Table
emotions-as-chart = Curve
emotions-names = Level names
emotions-names-title = Names of the five levels
emotions-names-of = Name of { $sign }
emotions-names-save = Save the names
emotions-names-reset = Names as they came
emotions-cancel = Cancel
emotions-people = Who scores
emotions-done = { $done } of { $count } steps
emotions-add = Add a name
emotions-add-do = Add
emotions-there-already = { $who } is already in the room, and scores now.
emotions-add-another = Add another { $who }
emotions-joined = { $who } is in the room, and scores now.
emotions-scores-step = { $who } scores step { $number } of { $count }
emotions-agrees-step = The room agrees on step { $number } of { $count }
emotions-quoted = “{ $text }”
emotions-step-said = Step { $number } of { $count }: { $text }. { $who }: { $score }.
emotions-person-said = { $who } scores: { $done } of { $count } steps done. Step { $number }: { $score }.
emotions-score-of = Score of { $who }, step { $number }: { $text }
emotions-score-keys = Left and right: step. Up and down, or 1 to 5: score. Enter: next step. Tab: next person. Escape: leave the curve.
emotions-unscored = no score yet
emotions-score-said = { $sign }, { $level }
emotions-score-worded = { $sign }, { $level }, “{ $word }”
emotions-levels = Emotion
emotions-next-step = Next step
emotions-next-person = Next: { $who }
emotions-all-scored = All done
emotions-finished = { $who } has seen every step: { $done } of { $count } scored.
emotions-word = A word
emotions-word-of = A word for what { $who } feels
emotions-word-first = Give a score first, then a word for it.
emotions-word-keep = Keep
emotions-passed = Step { $number } passed without a score.
emotions-pass = Pass
emotions-withdraw = Withdraw
emotions-withdrawn = The score of { $who } for step { $number } is withdrawn.
emotions-nothing-there = There is no score to withdraw here.
emotions-channels = Channels
emotions-channels-of = Channels of step { $number }
emotions-channels-none = This step has no channel yet: give it some on the step board.
emotions-channel-score = { $channel }: { $sign }, { $level }
emotions-fine-title = We think it is fine, they do not
emotions-fine-about = From the room to the survey, widest gaps first
emotions-worry-title = We worry, they do not
emotions-us = us
emotions-them = them
emotions-gap-said = Rank { $rank }, step { $number }, { $text }: us { $ours }, them { $theirs }, gap { $gap }
emotions-within = within the interval
emotions-gaps-none = No gap to show: the room and the survey have no step in common yet.
emotions-gaps-agree = The room and the survey feel the same wherever both speak.
emotions-gaps-more = { $count } more
emotions-gaps-less = Fewer
emotions-hidden = Hidden while { $who } scores
emotions-agreement-title = Does the room agree?
emotions-agreement-weak = little agreement
emotions-agreement-medium = fair agreement
emotions-agreement-good = good agreement
emotions-agreement-unknown = Not known yet: it takes two people on the same steps, and scores that differ somewhere.
emotions-meter-weak = weak
emotions-meter-medium = fair
emotions-meter-good = good
emotions-alpha-said = Krippendorff’s alpha { $alpha }, { $level }
emotions-divides = Steps that divide the room:
emotions-divides-none = No step divides the room.
emotions-moments-title = Moments of truth
emotions-moments-about = Proposed where the emotion parts most from the journey’s own
emotions-moments-none = Proposed here once scores or a survey are in.
emotions-moment-confirm = Yes
emotions-moment-dismiss = No
emotions-moment-reopen = Ask again
emotions-moment-confirm-of = Step { $number } is a moment of truth
emotions-moment-dismiss-of = Step { $number } is no moment of truth
emotions-moment-reopen-of = Ask again about step { $number }
emotions-moment-confirmed = confirmed
emotions-moment-dismissed = dismissed
emotions-moment-proposed = proposed
emotions-measured-of = What data say of step { $number }
emotions-measured-none = No data at this step
emotions-marks-title = What stays in memory
emotions-table-step = Step
emotions-table-stage = Stage
emotions-table-median = Room, median
emotions-table-spread = Middle half
emotions-table-n = n
emotions-table-mean = Survey, mean
emotions-table-interval = 95% interval
emotions-table-customers = Customers, median
emotions-table-file = File
emotions-table-gap = Gap
emotions-table-notes = Marked
emotions-table-about = Medians and middle halves of the room, means and 95% intervals of the survey, all from −2 to +2
emotions-range = { $low } to { $high }
emotions-divides-here = divides the room
emotions-agreed-here = agreed together
emotions-empty-title = No step yet
emotions-empty = Emotions are scored step by step: add the first steps on the step board.
emotions-locked = This is a past moment: it can be read, not changed.
emotions-key-step = step
emotions-key-score = score
emotions-key-next = next
emotions-key-person = next person
emotions-key-word = a word
emotions-key-pass = pass
emotions-key-withdraw = withdraw
emotions-key-channels = channels
emotions-key-seen = show the room, the survey
emotions-key-table = table
emotions-key-blind = score blind
emotions-key-digits = score from −2 to +2
emotions-key-ends = first, last step
emotions-key-leave = leave the curve


## Hot-spot board

hotspots-title = Hot spots
hotspots-question = Where does the customer suffer most, and how sure is it?
hotspots-steps-title = Key moments
hotspots-steps-question = Which steps matter most, and how sure is it?
hotspots-rank-of = What is ranked
hotspots-rank-hot-spots = Hot spots
hotspots-rank-steps = Steps
hotspots-add = New hot spot
hotspots-add-hint = A pain, a problem, a missed opportunity… (#4 links step 4)
hotspots-from-steps = From steps…
hotspots-steps-of = Steps { $list }
hotspots-raise = Add
hotspots-raised = Hot spot added: { $text }
hotspots-removed = Removed: { $text }
hotspots-empty = No hot spot yet. Press N and say where it hurts: one line and Enter.
hotspots-empty-steps = There is no step to rank yet.
hotspots-list = Ranking
hotspots-column-item = Hot spot and what it rests on
hotspots-column-step = Step and what is known of it
hotspots-column-score = Score and its margin
hotspots-column-top = In the top { $top }
hotspots-limit = top { $top } ends here
hotspots-sure = sure
hotspots-disputed = disputed
hotspots-weak = weak
hotspots-no = no
hotspots-share = In the top { $top } in { $share } of the draws: { $word }.
hotspots-between = Score between { $low } and { $high } in 95% of the draws.
hotspots-ahead = Ahead of number { $below } in { $share } of the draws
hotspots-draws = How sure: { $draws } draws of weights and scores within their uncertainty. The shares of a top { $top } add up to { $sum }.
hotspots-neighbours = Who beats whom
hotspots-hide-neighbours = Hide who beats whom
hotspots-hidden = hidden
hotspots-kept = key moment
hotspots-keep = Keep as a key moment
hotspots-unkeep = No longer a key moment
hotspots-moments = Key moments kept
hotspots-no-moments = None yet. Choose a step and press K: what is kept bounds the ideation.
hotspots-formula = Score = sum of weights × values
hotspots-criterion = Criterion
hotspots-weight = Weight
hotspots-weight-of = Weight of: { $name }
hotspots-for = For number { $n }
hotspots-score = Score
hotspots-missing = missing
hotspots-missing-hint = A missing criterion leaves its weight to the others, for this item.
hotspots-matrix = Impact and effort
hotspots-impact = Impact
hotspots-effort = Effort
hotspots-size = size: customers hit
hotspots-counts = { $placed } placed, { $skipped } skipped, { $waiting } to place
hotspots-quick_win = Quick win
hotspots-big_project = Big project
hotspots-fill_in = When convenient
hotspots-leave = Leave
hotspots-skipped = Skipped
hotspots-unplaced = To place
hotspots-placed-at = { $text }: impact { $impact }, effort { $effort }, { $where }
hotspots-moved-back = { $text }: back where it was
hotspots-evidence = What it rests on
hotspots-evidence-of = Number { $n }: what it rests on
hotspots-no-evidence = Nothing is known of this step yet.
hotspots-no-step = It comes from no step yet: link one, and its numbers count.
hotspots-stickies = Stickies on the wall
hotspots-to-sticky = See “{ $text }” on the wall
hotspots-link = Link steps and surveys
hotspots-reword = Wording
hotspots-remove = Remove
hotspots-steps = { $n ->
    [one] Step { $list }
   *[other] Steps { $list }
  }
hotspots-survey = survey { $n }
hotspots-irritants = { $n ->
    [one] { $n } irritant
   *[other] { $n } irritants
  }
hotspots-raised-here = { $n ->
    [one] { $n } hot spot
   *[other] { $n } hot spots
  }
hotspots-asked = { $scale ->
    [none] mean { $mean }
   *[other] mean { $mean } out of { $scale }
  } ({ $low } to { $high }, 95%), n = { $n }
hotspots-asked-alone = { $scale ->
    [none] mean { $mean }
   *[other] mean { $mean } out of { $scale }
  }, n = { $n }: too few for an interval
hotspots-room = { $n ->
    [one] The room: { $median }, one score
   *[other] The room: median { $median }, { $n } scores
  }
hotspots-table-ranking = The ranking as a table
hotspots-table-matrix = Impact and effort as a table
hotspots-table-rank = Rank
hotspots-table-range = Margin
hotspots-place-word = Place
hotspots-key-choose = choose
hotspots-key-evidence = what it rests on
hotspots-key-new = new
hotspots-key-weights = weights
hotspots-key-matrix = matrix
hotspots-key-move = move the bubble
hotspots-key-skip = skip
hotspots-key-keep = keep as key moment
hotspots-key-vote = have someone vote
hotspots-key-close = close and reveal
hotspots-key-round = open a round
hotspots-key-neighbours = who beats whom
hotspots-key-remove = remove
criterion-importance = Importance to the customer
criterion-irritants = Irritants
criterion-customers_hit = Customers hit
criterion-gap = Gap to expectation
criterion-votes = Votes of the room
criterion-importance-raw = { $n } out of 5
criterion-irritants-raw = { $count ->
    [one] { $n } irritant
   *[other] { $n } irritants
  }
criterion-customers_hit-raw = { $count ->
    [one] { $n } answer below the middle
   *[other] { $n } answers below the middle
  }
criterion-gap-raw = { $count ->
    [one] { $n } level short
   *[other] { $n } levels short
  }
criterion-votes-raw = { $count ->
    [one] { $n } dot
   *[other] { $n } dots
  }


## Map: what happened, and refusals

history-step_engagement = { $who } set how much “{ $text }” holds the customer
    .what = engagement at “{ $text }”
history-lane_added = { $who } added the lane “{ $text }”
    .what = lane “{ $text }” added
history-lane_removed = { $who } removed the lane “{ $text }”
    .what = lane “{ $text }” removed
history-lane_named = { $who } renamed a lane “{ $text }”
    .what = lane renamed “{ $text }”
history-lane_shown = { $who } showed the lane “{ $text }”
    .what = lane “{ $text }” shown
history-lane_hidden = { $who } hid the lane “{ $text }”
    .what = lane “{ $text }” hidden
history-lane_moved = { $who } moved the lane “{ $text }”
    .what = lane “{ $text }” moved
history-revision = { $who } revised “{ $text }” ({ $version })
    .what = revision of “{ $text }” ({ $version })
history-revision_place = { $who } changed which steps there are ({ $version }): “{ $text }”
    .what = “{ $text }” among the steps ({ $version })
history-revision_removed = { $who } said whether “{ $text }” stays ({ $version })
    .what = whether “{ $text }” stays ({ $version })
history-variant_added = { $who } added the variant “{ $text }”
    .what = variant “{ $text }” added
history-variant_removed = { $who } removed the variant “{ $text }”
    .what = variant “{ $text }” removed
history-variant_set = { $who } described the variant “{ $text }”
    .what = variant “{ $text }” described
history-challenge_pinned = { $who } pinned a note on “{ $text }”
    .what = note on “{ $text }”
history-challenge_removed = { $who } took down a note on “{ $text }”
    .what = note on “{ $text }” taken down
history-challenge_resolved = { $who } resolved a note on “{ $text }” into the map
    .what = note on “{ $text }” resolved
history-challenge_doubt = { $who } kept a note on “{ $text }” as a doubt
    .what = note on “{ $text }” kept as a doubt
history-challenge_open = { $who } opened a note on “{ $text }” again
    .what = note on “{ $text }” open again
history-challenge_set = { $who } added to a note on “{ $text }”
    .what = note on “{ $text }” added to
history-cell_validated = { $who }: { $person } gave a verdict on “{ $text }”
    .what = verdict of { $person } on “{ $text }”
history-validation_withdrawn = { $who }: { $person } withdrew a verdict on “{ $text }”
    .what = withdrawal of the verdict of { $person } on “{ $text }”
history-process_set = { $who } said what stands behind “{ $text }”
    .what = back stage of “{ $text }”
history-preference_set = { $who } said how “{ $text }” is best served, digital or human
    .what = digital or human at “{ $text }”
refused-unknown_lane = This lane is no longer on the map. Someone may have removed it: see the history.
refused-version_unknown = There is no map called “{ $name }”. These are: { $list }.
refused-story_form = A story is told as html or pdf, not as { $form }. Ask for --to html or --to pdf.
refused-unknown_version = This version of the map is no longer there. Someone may have removed it: see the history.
refused-unknown_challenge = This note is no longer on the map. Someone may have taken it down: see the history.
refused-lane_is_standard = A standard lane cannot be removed. Hide it instead: what stands in it stays.
refused-cell_empty = This cell is empty: write what stands in it first, then say what it rests on.
refused-level_off_scale = This level goes from { $low } to { $high }.
refused-not_a_customer = Customers alone validate the map, and { $name } is listed as staff. Change the side in the list of people, or choose a customer.
map-version-current = Today
map-version-target = Target
map-version-validated = Validated
map-lane-goal = Goal
map-lane-doing = What I do
map-lane-why = Why
map-lane-to_see = What I need to see
map-lane-touchpoints = Touchpoints
map-lane-volumes = Volumes
map-lane-emotion = Emotion curve
map-lane-satisfaction = Satisfaction
map-lane-engagement = Engagement
map-lane-delights = Delights
map-lane-irritants = Irritants
map-lane-effort_points = Effort points
map-lane-ruptures = Ruptures
map-lane-obstacles = Obstacles
map-lane-verbatims = Verbatims
map-lane-expectations = Expectations
map-lane-best_practices = Best practices
map-lane-employee = Employee experience
map-lane-back_stage = Back stage
map-lane-systems = Systems
map-lane-promise = Promise
map-lane-opportunities = Opportunities


## Map: the board

frame-phase-map = Map
map-title = Journey map
map-sheet = Journey map: steps across, lanes down
map-view-map = Map
map-view-blueprint = Blueprint
map-view-human = Digital or human
map-view-story = Story
map-compare = Compare
map-versions = Version of the map
map-views = Way of reading the map
map-variants = Variants
map-part = Part shown
map-all-stages = Whole journey
map-challenge = Challenge
map-validate = Validate
map-check = To check
map-narrower = Narrower columns
map-wider = Wider columns
map-turn = Steps in rows
map-lane = Lane
map-step = Step
map-evidence = What the map rests on
map-assumed = assumed
map-partly = partly known
map-measured = measured
map-hidden-lanes = Hidden lanes
map-show-lane = Show
map-hide = Hide
map-add-lane = Lane
map-lane-name = Name of the lane
map-line = Line of visibility
map-line-front = front stage: what the customer sees
map-line-back = back stage: what the company does
map-truth = moment of truth
map-locked = This is a past moment: nothing can be changed.
map-empty-title = No steps yet
map-empty-text = Write the steps of the journey in the phase Steps, and they stand here as columns.
map-room = the room (median, middle half shaded)
map-data = the data (mean, 95% interval)
map-said = customers in the room (median, middle half shaded)
map-room-as = scores given for { $persona } (median, middle half shaded)
map-expected = what this version expects, broken where it expects nothing
map-unexpected = not said
map-engagement-scale = from 1 to 5
map-details = Details of the cell
map-close-details = Close the details
map-known = What data and others say
map-rests = What it rests on
map-rests-assumed = Assumed
map-rests-staff = Told by staff
map-rests-customers = Told by customers
map-rests-measured = Measured
map-rests-validated = Validated by customers
map-told-by = Told by the departments
map-departments-hint = Store; Customer service
map-sources = Sources
map-sources-none = No source yet
map-source-finding = Data: { $file }
map-source-verbatim = Verbatim: “{ $text }”
map-source-note = Sticky: “{ $text }”
map-source-gone = A source that is no longer in the workshop
map-notes = Notes
map-notes-none = Nobody has challenged this yet.
map-notes-open = { $count ->
    [0] no open note
    [one] 1 open note
   *[other] { NUMBER($count) } open notes
  }
map-note-text = What you would say of it
map-note-author = Who says so
map-note-department = Department
map-stance-agree = Agree
map-stance-dispute = Dispute
map-stance-add = Add
map-state-open = open
map-state-resolved = resolved into the map
map-state-doubt = kept as a doubt
map-pin = Pin the note
map-resolve = Resolved
map-resolve-into = Put it into the cell
map-doubt = Keep as a doubt
map-reopen = Open again
map-take-down = Take down
map-tally = What customers say
map-verdict-of = Verdict of { $who }
map-verdict-confirm = Confirms
map-verdict-correct = Corrects
map-verdict-add = Adds
map-verdict-none = No verdict yet
map-verdict-text = In their words
map-no-customers = No customer is listed among the people in the room: add one there, with the side “Customer”.
map-touchpoints-of = Touchpoints of this step
map-collects = data collected here: e-mail, size…
map-collects-of = Data collected through { $channel }
map-use-used = used
map-use-avoided = avoided
map-use-missing = missing
map-use-hidden = hidden
map-use-redundant = redundant
map-use-none = not there
map-as-today = As today
map-not-there = Not there
map-version-note = This version follows today’s map wherever it says nothing else.
map-add-step = Step after this one
map-step-text = What the customer lives, said by them
map-remove-step = Do without this step
map-back-to-today = As today again
map-wagered = { $value } expected
map-wager-of = Emotion wagered on
map-wager-none = none
map-add-variant = Variant
map-variant-name = Who lives it so: a persona, first-time customers, online…
map-today = Today
map-differences = Differences alone
map-all-steps = All steps
map-next = Next
map-previous = Previous
map-story-end = End of the story
map-story-today = Today
map-owner = Owner
map-review = To review on
map-review-due = review overdue
map-no-owner = Nobody owns this map. Maps die when nobody owns them.
map-no-review = The map has no review date.
map-review-passed = The review was due on { $day }.
map-department = Department
map-department-add = Add a department
map-nobody = Nobody yet
map-systems = Systems
map-systems-hint = Till; Order management
map-persona = Persona
map-everyone = Everyone
map-none = none
map-play = Play
map-stop = Stop
map-remove-lane = Remove the lane
map-clear = Clear
map-empty-cell = empty
map-told-elsewhere = Taken from the verbatims of this step; type to write your own.
map-standing-changed = changed
map-standing-added = added
map-standing-removed = removed
map-standing-same = unchanged
map-key-move = from cell to cell
map-key-type = start typing
map-key-edit = edit
map-key-clear = clear
map-key-hide = hide the lane
map-key-order = order the lanes
map-key-rename = rename
map-key-details = details
map-key-trace = to its stickies
map-to-stickies = To its stickies on the wall ({ $count })
map-key-next = next difference
map-key-ends = first, last
map-key-stage = stages
map-key-story = next, previous step
map-key-level = set the level
map-key-leave = leave unchanged
map-compared-none = This version does not differ from today’s map yet.
map-check-none = Nothing to check: every cell is filled, sourced and undisputed.
map-rename = Rename
map-cell-said = { $lane }, step { $number } { $step }: { $text }
map-cell-rests = rests on: { $level }
map-cell-notes = open notes: { $count }
map-column-said = Step { $number }: { $step }, { $standing }
map-lane-said = Lane { $lane }, cells filled: { $count }
map-lane-hidden = Lane “{ $lane }” is hidden.
map-lane-shown = Lane “{ $lane }” is shown.
map-lane-moved = Lane “{ $lane }” is now number { $place }.
map-hide-lane = Hide the lane “{ $lane }”
map-show-of = Show the lane “{ $lane }”
map-move-up = Move “{ $lane }” up
map-move-down = Move “{ $lane }” down
map-saved-cell = { $lane }, step { $number }: written.
map-level-said = level { $level } of 5
map-columns-shown = Steps { $first } to { $last } of { $count }
map-gap = gap { $gap }
map-no-data = no data
map-unmeasured = not measured
map-uncounted = not counted
map-n = n = { $n }
map-satisfaction-of = out of { $top }, 95% interval
map-satisfaction-as = −2 to +2, 95% interval
map-steps-count = { $count ->
    [one] 1 step
   *[other] { NUMBER($count) } steps
  }
map-count-changed = { $count } changed
map-count-added = { $count } added
map-count-removed = { $count } removed
map-count-same = { $count } unchanged
map-disappears = disappears
map-fact-mean = Mean emotion
map-fact-min = Lowest point
map-human-preferred = Channel preferred
map-human-used = Channel used
map-human-targeted = Channel targeted
map-human-readiness = Readiness
map-human-help = Help wanted
map-human-need = Function needed
map-human-transfers = Transfers
map-human-gaps = Channel used → targeted
map-gap-to-target = { $used } → { $targeted }
map-gap-to-target-of = { $used } → { $targeted } ({ $who })
map-bridge = { $leaves } → { $enters }, bridged by { $bridge }
map-bridge-missing = { $leaves } → { $enters }: no bridge
map-check-care = Owner and review
map-check-notes = { $count ->
    [one] 1 note that stands
   *[other] { NUMBER($count) } notes that stand
  }
map-check-conflicts = { $count ->
    [one] 1 cell in conflict
   *[other] { NUMBER($count) } cells in conflict
  }
map-check-stale = { $count ->
    [one] 1 stale cell
   *[other] { NUMBER($count) } stale cells
  }
map-check-single = { $count ->
    [one] 1 claim of one department alone
   *[other] { NUMBER($count) } claims of one department alone
  }
map-check-process = { $count ->
    [one] 1 question to the back stage
   *[other] { NUMBER($count) } questions to the back stage
  }
map-check-bridges = { $count ->
    [one] 1 missing bridge
   *[other] { NUMBER($count) } missing bridges
  }
map-check-empty = { $count ->
    [one] 1 lane with empty cells
   *[other] { NUMBER($count) } lanes with empty cells
  }
map-conflict = { $lane }: disputed { $disputed }, corrected { $corrected }, confirmed { $confirmed }
map-stale = “{ $text }”: { $gone ->
    [one] a source has gone
   *[other] { $gone } sources have gone
  }
map-stale-said = “{ $text }”: said on { $day } for the last time
map-stale-unchanged = { $lane }: as on { $day } at { $count ->
    [one] step { $steps }
   *[other] steps { $steps }
  }
map-remove-medium = Take off this note
map-kept-by = { $owner } looks after this map.
map-single = “{ $text }”: { $department } alone says so
map-process-ownerless = “{ $detail }” has no department
map-process-overlapping = { $who } do the same: “{ $detail }”
map-process-same_system = { $who } work in one system: { $detail }
map-process-contradictory = What { $who } does behind this step is disputed: “{ $detail }”
map-empty = { $lane }: { $count ->
    [one] step { $steps }
   *[other] steps { $steps }
  }
map-into-validated = Put it into the validated map
map-familiarity = Familiarity
map-familiarity-any = anyone
map-familiarity-first-time = first-time customers
map-familiarity-loyal = loyal customers
map-channel-type = Channels
map-channel-type-any = all
map-channel-type-online = online
map-channel-type-offline = offline
map-channel-type-cross = cross-channel
map-remove-variant = Remove the variant


## Rounds and ballot

rounds-name = Round { $number }
rounds-turnout = { $n ->
    [one] { $n } voter
   *[other] { $n } voters
  }
rounds-open-secret = secret vote open
rounds-open-open = open vote
rounds-each = { $n ->
    [one] { $n } dot each
   *[other] { $n } dots each
  }
rounds-cap = { $n ->
    [one] { $n } dot at most on one thing
   *[other] { $n } dots at most on one thing
  }
rounds-voted = { $n ->
    [one] { $n } of { $of } has voted
   *[other] { $n } of { $of } have voted
  }
rounds-hidden = Totals hidden until closed
rounds-none = No vote is open
rounds-new = Open a round
rounds-budget = Dots each
rounds-cap-field = at most on one
rounds-secret = secret
rounds-open-vote = open
rounds-on-hot-spots = on hot spots
rounds-on-steps = on steps
rounds-start = Open
rounds-cancel = Cancel
rounds-vote = Have someone vote
rounds-close-reveal = Close and reveal
rounds-reveal = Reveal
rounds-closed-hidden = Closed, totals still hidden
rounds-opened = The round is open.
rounds-closed-now = The round is closed.
rounds-voter = Dot voting
rounds-pick-voter = Who votes?
rounds-add-dot = One dot more: { $text }
rounds-take-dot = One dot less: { $text }
ballot-left = { $left ->
    [0] All { $budget } dots are placed
    [one] { $left } dot of { $budget } left to place
   *[other] { $left } dots of { $budget } left to place
  }
ballot-placed = { $n ->
    [one] { $n } dot of { $cap }
   *[other] { $n } dots of { $cap }
  }
ballot-where = Step { $number }, “{ $text }”
ballot-turn = Ballot of { $name }
ballot-next = It is the turn of
ballot-place = { $name } is next
ballot-everyone = Everyone has voted
ballot-people = Who votes first?
ballot-list = People who can vote here
ballot-done-voted = has voted
ballot-nothing-shown = No choice is on the screen
ballot-ready-who = I am { $name }: begin
ballot-again = I am { $name }: vote again from the start
ballot-rule-order = Secret vote. The screen empties before the next person, and the order of the list changes.
ballot-hide = Hide my dots
ballot-show = Show my dots
ballot-hidden-dots = dots hidden
ballot-validate = Cast and empty the screen
ballot-abstain = Abstain
ballot-withdraw = Withdraw my earlier vote
ballot-add-dot = One dot more: { $text }
ballot-take-dot = One dot less: { $text }
ballot-maximum = maximum
ballot-none-placed = Place at least one dot, or press Escape to abstain.
ballot-not-saved = { $name }’s vote is on its way…
ballot-thanks = Thank you { $name }, your vote is in.
ballot-withdrawn = { $name }’s earlier vote is withdrawn.
ballot-refused = { $name }’s vote was not taken. { $reason }
ballot-leave = Leave the ballot
ballot-person-name = Someone else: name
ballot-add-person = Add
ballot-key-choose = choose
ballot-key-dots = add, take off
ballot-key-letter = add directly
ballot-key-hide = hide my dots
ballot-key-leave = abstain and leave


## Dashboard

dashboard-untitled = A journey without a name
dashboard-stage = Stage
dashboard-all-stages = All
dashboard-channel = Channel
dashboard-all-channels = All
dashboard-map = Map
dashboard-compared = { $version } beside today
dashboard-language = Language
dashboard-own-name = English
dashboard-findings = What was found
dashboard-nothing-yet = Nothing has been scored, measured or ranked here yet.
dashboard-worst = “{ $step }” is the worst moment
dashboard-worst-rest = of the journey: { $worst }, where “{ $best }” has { $value }.
dashboard-worst-close = “{ $step }” may be just as low.
dashboard-gap = “{ $step }” is worse than we think:
dashboard-gap-rest = { $room } in the room, { $data } among customers.
dashboard-first =
    { $place ->
        [1] “{ $item }” is the first hot spot:
       *[other] “{ $item }” is hot spot number { $rank }:
    }
dashboard-first-rest = in the top { $top } in { $share } of the draws.
dashboard-first-close = It cannot be told apart from “{ $item }”, which it beats in { $share } of them.
dashboard-evidence-data =
    { $count ->
        [one] measured, one answer: no interval
       *[other] measured, { $n } answers, 95% interval { $interval }
    }
dashboard-evidence-said =
    { $count ->
        [one] told by one customer who was there
       *[other] told by customers who were there: { $n } scores, half of them { $interval }
    }
dashboard-evidence-room =
    { $count ->
        [one] the room’s view, one score, not measured
       *[other] the room’s view, { $n } scores, half of them { $interval }; not measured
    }
dashboard-evidence-also-room =
    { $count ->
        [one] the room: one score
       *[other] the room: { $n } scores
    }
dashboard-evidence-both = { $data }; { $room }
dashboard-evidence-draws =
    { $count ->
        [0] { $draws } draws of weights and scores
       *[other] { $draws } draws of weights and scores; without data: { $missing }
    }
dashboard-curve = What customers live, and what the room imagined
dashboard-curve-nothing = Nobody has scored these steps, and no survey measures them.
dashboard-no-steps = No step answers to this choice.
dashboard-curve-alternative =
    { $count ->
        [one] Emotion curve of one step: “{ $low }” has { $worst }. The numbers stand in the table below.
       *[other] Emotion curve over { $steps } steps, from { $worst } at “{ $low }” to { $best } at “{ $high }”. The numbers stand in the table below.
    }
dashboard-bar-room = grey bar: the middle half of the room
dashboard-bar-data = blue bar: 95% interval
dashboard-whole-room = the room scored whole steps, not this channel
dashboard-whole-data = the survey asked about whole steps, not this channel
dashboard-numbers = The numbers
dashboard-touchpoints = Touchpoints
dashboard-touchpoints-note = colour and number: from −2 to +2, measured, or ● the room’s; bar: answers
dashboard-touchpoints-nothing = No step says yet through which channels it passes.
dashboard-touchpoints-alternative =
    { $count ->
        [one] One touchpoint, { $scored } with a score. The numbers stand in the table below.
       *[other] { $count } touchpoints over steps and channels, { $scored } with a score. The numbers stand in the table below.
    }
dashboard-ranking = Hot spots
dashboard-ranking-note = score with its margin, share of draws in the top { $top }
dashboard-ranking-nothing = No hot spot was raised on these steps.
dashboard-unranked = no data
dashboard-score-told = Score { $score } out of 100, { $low } to { $high } in 95% of the draws
dashboard-undecided = { $first } and { $second } cannot be told apart: the first of them is ahead in { $share } of the draws.
dashboard-formula = Score = { $weights }. A criterion without data leaves its weight to the others.
dashboard-ranking-more =
    { $count ->
        [one] One more stands in the table.
       *[other] { $count } more stand in the table.
    }
dashboard-pressing = By the same formula, the steps that press most: { $steps }.
dashboard-pressing-step = step { $number } (score { $score }, in the top in { $share } of the draws)
dashboard-criterion-importance = importance to the customer
dashboard-criterion-irritants = irritants
dashboard-criterion-customers_hit = customers hit
dashboard-criterion-gap = gap to expectation
dashboard-criterion-votes = votes of the room
dashboard-matrix = Impact and effort
dashboard-matrix-nothing = No hot spot of this choice has been placed yet.
dashboard-matrix-alternative =
    { $placed ->
        [one] One hot spot placed by impact and effort, { $wins } of them a quick win. The numbers stand in the table below.
       *[other] { $placed } hot spots placed by impact and effort, { $wins } of them quick wins. The numbers stand in the table below.
    }
dashboard-placed =
    { $count ->
        [one] one placed
       *[other] { $count } placed
    }
dashboard-skipped =
    { $count ->
        [one] one skipped
       *[other] { $count } skipped
    }
dashboard-unplaced =
    { $count ->
        [one] one not placed yet
       *[other] { $count } not placed yet
    }
dashboard-quadrant-quick-win = quick win
dashboard-quadrant-big-project = big project
dashboard-quadrant-fill-in = fill in
dashboard-quadrant-leave = leave
dashboard-quadrant-skipped = skipped
dashboard-quadrant-unplaced = not placed
dashboard-agreement = Does the room agree?
dashboard-agreement-note =
    { $count ->
        [one] Krippendorff’s alpha, one person
       *[other] Krippendorff’s alpha, { $count } people
    }
dashboard-alpha = α = { $alpha }
dashboard-agreement-weak = little agreement
dashboard-agreement-medium = fair agreement
dashboard-agreement-good = good agreement
dashboard-agreement-unknown = Not known: it takes two people on the same steps, and scores that differ somewhere.
dashboard-divided =
    { $count ->
        [0] No step divides the room.
        [one] The step that divides it: { $steps }.
       *[other] The steps that divide it: { $steps }.
    }
dashboard-source =
    { $count ->
        [one] Measured on one row of { $file } ({ $refused } refused, { $unassigned } without a step).
       *[other] Measured on { $rows } rows of { $file } ({ $refused } refused, { $unassigned } without a step).
    }
dashboard-no-source = No customer data are attached: nothing here is measured.
dashboard-room =
    { $count ->
        [0] Nobody in the room has scored.
        [one] Room: one person, { $scores } scores.
       *[other] Room: { $people } people, { $scores } scores.
    }
dashboard-same-customers = Where several questions about one step are taken together, the same customers may have answered them: the interval is then somewhat too narrow.
dashboard-read-only = Read-only; follows the workshop as it changes.
dashboard-head-step = Step
dashboard-head-room = Room, median
dashboard-head-room-interval = middle half
dashboard-head-room-n = n
dashboard-head-data = Survey, mean
dashboard-head-data-interval = 95% interval
dashboard-head-data-n = n
dashboard-head-said = Customers present, median
dashboard-head-said-interval = middle half
dashboard-head-said-n = n
dashboard-head-channel = Channel
dashboard-head-use = Use
dashboard-head-collects = Data collected
dashboard-head-voice = Whose score
dashboard-head-value = Score
dashboard-head-interval = Interval
dashboard-head-n = n
dashboard-head-item = Hot spot
dashboard-head-rank = Rank
dashboard-head-score = Score
dashboard-head-share = In the top { $top }
dashboard-head-beats = Ahead of the next
dashboard-head-missing = Without data
dashboard-head-impact = Impact
dashboard-head-effort = Effort
dashboard-head-quadrant = Corner
dashboard-use-used = used
dashboard-use-avoided = avoided
dashboard-use-missing = missing
dashboard-use-hidden = hidden
dashboard-use-redundant = redundant
dashboard-no-file = There is no workshop to read here. Start with “journeylab share FILE”, or name the file in JOURNEYLAB_FILE.
dashboard-part-failed = This part could not be drawn; the others are right. Load the page again.


## Charts

chart-blank = This chart is drawn by a script that this page does not hold. Run all cells of the notebook; in a notebook that came from someone else, trust it first.
chart-level-minus-two = Awful
chart-level-minus-one = Annoyed
chart-level-zero = Neutral
chart-level-plus-one = Content
chart-level-plus-two = Delighted
chart-peak = ▲ peak
chart-trough = ▼ trough
chart-end = ■ end
chart-gap = gap { $gap }
chart-room = the room
chart-data = the survey
chart-said = customers, here
chart-n-room = n room
chart-n-data = n survey
chart-n-said = n customers
chart-no-room = no score
chart-no-data = not measured
chart-no-said = no score
chart-interval = { $low } to { $high }
chart-no-interval = too few answers for an interval
chart-told-room =
    { $count ->
        [one] The room: { $value } (one score)
       *[other] The room: median { $value }, half of it { $interval } ({ $n } scores)
    }
chart-told-data =
    { $count ->
        [one] The survey: { $value } (one answer: no interval)
       *[other] The survey: mean { $value }, 95% interval { $interval } ({ $n } answers)
    }
chart-told-said =
    { $count ->
        [one] A customer who came to validate: { $value }
       *[other] Customers who came to validate: median { $value }, half of them { $interval } ({ $n } scores)
    }
chart-told-nothing = Nobody has scored this step, and nothing measures it.
chart-use-used = no score
chart-use-avoided = avoided
chart-use-missing = missing
chart-use-hidden = hidden
chart-use-redundant = redundant
chart-score = score
chart-share = share of draws in the top { $top }
chart-limit = top { $top } ends here
chart-doubt-sure = sure
chart-doubt-disputed = disputed
chart-doubt-weak = weak
chart-doubt-out = no
chart-told-rank = { $rank }. { $item }
    Score { $score } out of 100, { $low } to { $high } in 95% of the draws.
    Among the first { $top } in { $share } of the draws.
chart-told-rank-unknown = { $rank }. { $item }
    No criterion that counts has data.
chart-impact = Impact →
chart-effort = Effort →
chart-quadrant-quick-win = Quick win
chart-quadrant-big-project = Big project
chart-quadrant-fill-in = Fill in
chart-quadrant-leave = Leave
chart-told-place = { $item }
    Impact { $impact }, effort { $effort } out of 100: { $quadrant }


## Charts of the diagnosis

chart-arcs-share = { $count ->
    [one] the only transition
   *[other] { $shown } of { $of } transitions, { $share } of the volume
}
chart-arcs-onward = onward →
chart-arcs-back = ← back
chart-arcs-none = No customer goes from one of these steps to another.
chart-arcs-alternative = Transitions between steps as arcs: { $shown }. The most frequent goes from “{ $source }” to “{ $target }” ({ $n }). The table holds them all.
chart-told-arc =
    { $source }
    → { $target }
    { $count ->
        [one] once
       *[other] { $n } times
    }, customers: { $customers }; { $share } of all that leave the first
chart-told-customers = { $count ->
    [one] 1 customer
   *[other] { $n } customers
}
chart-key-0 = ≤ −1.5
chart-key-1 = ≤ −0.5
chart-key-2 = neutral
chart-key-3 = ≥ 0.5
chart-key-4 = ≥ 1.5
chart-key-unknown = no score
chart-key-bar = { $count ->
    [one] full bar: 1 customer
   *[other] full bar: { $n } customers
}
chart-key-bar-contacts = { $count ->
    [one] full bar: 1 contact
   *[other] full bar: { $n } contacts
}
chart-inventory-alternative = { $count ->
    [one] One touchpoint
   *[other] { NUMBER($count) } touchpoints
}, steps by channels: { $scored } with a score, { $marked } with a remark. The table holds each.
chart-funnel-passed = go on
chart-funnel-lost = lost
chart-told-funnel-first =
    { $step }
    { $count ->
        [one] 1 customer begins here
       *[other] { $n } customers begin here
    }
chart-told-funnel =
    { $step }
    { $count ->
        [one] 1 customer
       *[other] { $n } customers
    }, { $share } of the step before; lost: { $lost }
chart-funnel-alternative = Funnel of customers. The heaviest loss is before “{ $step }”: { $share } go on, { $lost } are lost.
chart-funnel-alternative-even = { $count ->
    [one] Funnel of one step.
   *[other] Funnel of { NUMBER($count) } steps; nobody is lost on the way.
}
chart-drivers-axis = share of overall satisfaction
chart-drivers-none = No touchpoint could be held against overall satisfaction.
chart-drivers-alternative = { $count ->
    [one] One driver of overall satisfaction
   *[other] { NUMBER($count) } drivers of overall satisfaction
}: “{ $touchpoint }” comes first with { $share }. Together they explain { $total } of its variance (R²).
chart-told-driver =
    { $touchpoint }
    { $share } of the variance of overall satisfaction
    Pearson { $pearson }, Spearman { $spearman } ({ $count ->
        [one] 1 answer
       *[other] { $n } answers
    })
chart-class-basic = basic
chart-class-key = key
chart-class-secondary = secondary
chart-class-plus = plus
chart-plane-adds = adds, when it goes well →
chart-plane-costs = costs, when it goes badly →
chart-told-class =
    { $touchpoint }: { $class }
    adds { $adds } to satisfaction, { $costs } to dissatisfaction
chart-plane-alternative = { $count ->
    [one] One touchpoint
   *[other] { NUMBER($count) } touchpoints
} by what they add and cost: { NUMBER($basic) } basic, { NUMBER($key) } key, { NUMBER($plus) } plus, { NUMBER($secondary) } secondary.
chart-kind-delight = delight
chart-kind-irritant = irritant
chart-kind-effort_point = effort point
chart-kind-rupture = rupture
chart-kind-none = not judged
chart-groups-name = group proposed
chart-groups-weight = weight, out of number
chart-groups-age = median age
chart-groups-quote = “{ $text }”
chart-groups-days = { $days } days ago
chart-groups-said = { $count ->
    [one] 1 voice
   *[other] { $n } voices
}
chart-groups-none = No verbatim was grouped.
chart-groups-alternative = { $count ->
    [one] One group of verbatims
   *[other] { NUMBER($count) } groups of verbatims
}, the heaviest first: “{ $name }”, weight { $weight } out of { $n } voices.
chart-told-group =
    { $name } ({ $kind })
    weight { $weight }; { $said }, median age: { $age }
chart-told-shift = { $channel }, { $period }: { $share } ({ $count ->
    [one] 1 event
   *[other] { $n } events
})
chart-separating-finished = of those who finished, more
chart-separating-others = of the others, more
chart-told-separating = { $name }: { $finished } of the { $of_finished } who finished, { $others } of the { $of_others } others; difference in points { $interval }
chart-separating-none = Nothing tells those who finished from the others beyond doubt.
chart-separating-alternative = { $count ->
    [one] One thing tells
   *[other] { NUMBER($count) } things tell
} those who finished from the others; the clearest is “{ $name }”, { $points } points.
chart-metric-nps = NPS
chart-metric-csat = Satisfied, in %
chart-metric-ces = Effort (CES), mean
chart-metric-ratio = Share, in %
chart-told-series = { $name }, { $period }: { $value } (95% interval { $interval }, n = { $n })
chart-told-series-alone = { $name }, { $period }: { $value } (n = { $n }; no interval: single answers are not known)
chart-told-series-none = { $name }, { $period }: nobody answered (n = { $n })
chart-series-none = No period of any metric has answers.
chart-series-alternative = { $count ->
    [one] One series
   *[other] { NUMBER($count) } series
}; “{ $name }” goes from { $first } to { $last }.
chart-thousands = { $n }k
chart-told-counted = { $count ->
    [one] 1 contact counted
   *[other] { $n } contacts counted
}
chart-counted-none = Nothing that was counted belongs to a step.
chart-counted-alternative = { $count ->
    [one] Contacts of one touchpoint
   *[other] Contacts of { NUMBER($count) } touchpoints
}; most at “{ $step }”, { $channel }: { $n }.
chart-notes-kindless = of no kind yet
chart-notes-alternative = { $count ->
    [one] 1 note
   *[other] { $n } notes
} by kind
chart-shift-none = There is no period in which a channel was used.
chart-shift-alternative = { $count ->
    [one] Share of each channel in one period
   *[other] Share of each channel over { NUMBER($count) } periods
}. “{ $channel }” moves most, from { $first } to { $last }.


## What a diagnosis has sent

sent-title = What customers’ data say
sent-step = The step
sent-volume = { $channel }: { $count ->
    [one] 1 contact
   *[other] { $n } contacts
} ({ $file })
sent-score = { $channel }, “{ $question }”: { $value }{ $scaled ->
    [no] {""}
   *[yes] {" "}on { $from } to { $to }
}{ $sure ->
    [no] {""}
   *[yes] , 95% interval { $low } to { $high }
}, n = { $n } ({ $file })
sent-series = { $channel }: { $metric } { $value } in { $period }{ $sure ->
    [no] {""}
   *[yes] , 95% interval { $low } to { $high }
}, n = { $n } ({ $file })
sent-gap = { $channel }: { $lacks } not known ({ $file })
sent-promise = { $source } → { $target } within { $limit }: { $share } kept, 95% interval { $interval }, n = { $n } ({ $file })
sent-since = { $name }: { $before } before { $day } (n = { $n }), { $after } since (n = { $more }); difference { $difference } points, 95% interval { $interval } ({ $file })
sent-shift = { $channel }: { $first_share } of contacts in { $first } (95% interval { $first_interval }, n = { $first_n }), { $last_share } in { $last } (95% interval { $last_interval }, n = { $last_n }) ({ $file })
sent-people = Customers met { $mean } people on average, 95% interval { $interval }, n = { $n } ({ $file })
sent-note = sent from the diagnosis, each with its file
sent-summary = { $file } · { $count ->
    [one] 1 row
   *[other] { $n } rows
}
report-head-plan = Who finds out


## The analyst's desk

desk-title = Diagnosis
desk-untitled = Untitled workshop
desk-places = Steps of the diagnosis
desk-place-import = Import
desk-place-explore = Explore
desk-place-practices = Best practices
desk-place-send = Send to the workshop
desk-language = Language
desk-room = To the workshop
desk-undo = Undo
desk-stop = Stop
desk-failed = This did not work, through no fault of yours. Try again; if it stays so, reload the page.
desk-choosing = Choose files
desk-choose = Choose files…
desk-choose-hint = or drop them anywhere here: event logs, surveys, volume reports, series of a metric, verbatims, boards (Trello, CSV), steps (sheet, Mermaid). Nothing is taken before you have seen what would be.
desk-nearby = Beside the workshop
desk-path = Or a file’s path on this machine
desk-bring = Open
desk-bring-file = Open { $file }
desk-add = Add a file
desk-clear = Give up
desk-take = Take
desk-hash = The file’s SHA-256: what numbers are traced back to
desk-preview = What reading gives
desk-keep = Keep
desk-drop = Take { $file } off the desk
desk-drop-rows = Leave out
desk-twice = Rows that repeat another
desk-filters = Filters
desk-table = Table
desk-table-of = { $view } as a table
desk-to-workshop = Workshop
desk-choose-of = Send “{ $view }” to the workshop
desk-send = Send
desk-send-title = What the workshop will get
desk-send-intro = Steps and small tables of numbers, each with its file, its SHA-256 and the rows read and refused.
desk-send-kept = Customers’ rows stay in your files: none of them enters the workshop.
desk-send-more = One undo takes it all back.
desk-send-says = { $steps ->
    [0] { $views ->
        [0] Nothing is chosen yet.
        [one] 1 view will be added.
       *[other] { $n_views } views will be added.
      }
    [one] { $views ->
        [0] 1 step will be added.
        [one] 1 step and 1 view will be added.
       *[other] 1 step and { $n_views } views will be added.
      }
   *[other] { $views ->
        [0] { $n_steps } steps will be added.
        [one] { $n_steps } steps and 1 view will be added.
       *[other] { $n_steps } steps and { $n_views } views will be added.
      }
}
desk-send-views = { $count ->
    [0] Send to the workshop
    [one] Send to the workshop · 1 view
   *[other] Send to the workshop · { $n } views
}
desk-done-send = Sent to the workshop.
desk-done-set-touchpoint = Written on the touchpoint.
desk-done-plan-inquiry = On the plan.
desk-done-remove-inquiry = Off the plan.
desk-done-remove-practice = The card is removed.
desk-back = Back
desk-draft = { $count ->
    [0] Draft map: every step is there already
    [one] Draft map: 1 new step
   *[other] Draft map: { $n } new steps
}{ $count ->
    [0] {""}
   *[other] { $of ->
        [0] {""}
       *[other] , { $known } there already
      }
}
desk-draft-step = { $share } of customers ({ $n })
desk-draft-asked = { $count ->
    [one] 1 answer
   *[other] { $n } answers
}
desk-draft-known = there already
desk-finding = { $count ->
    [one] 1 row
   *[other] { $n } rows
} from { $file } ({ $read } rows read, { $refused } refused)
desk-column-column = Column
desk-column-sample = Examples
desk-column-taken = Taken for
desk-column-recognised = What was recognised
desk-sheets = Table (of { $count })
desk-sheet-of = Which table of { $file } is read
desk-columns-of = Columns of { $file }
desk-role-customer = Customer
desk-role-at = Date and time
desk-role-start = Beginning
desk-role-step = Step
desk-role-channel = Channel
desk-role-score = Score
desk-role-person = Person met
desk-role-lifecycle = State of the event
desk-role-question = Scored question
desk-role-overall = Overall satisfaction
desk-role-comment = Comment
desk-role-segment = Segment
desk-role-weight = Weight
desk-role-text = Customer’s words
desk-role-count = Count
desk-role-stage = Stage
desk-role-channels = Channels
desk-role-lane = Lane of the map
desk-role-note = Note
desk-role-period = Period
desk-role-source = Source
desk-role-none = Do not take
desk-role-of = { $column } is taken for
desk-step-of = Step of { $column }
desk-zone-of = Time zone of { $column }
desk-no-step = No step yet
desk-note-customer = { $count ->
    [one] 1 distinct customer
   *[other] { $n } distinct customers
}
desk-note-respondent = Who answered
desk-note-step = { $count ->
    [one] 1 distinct step
   *[other] { $n } distinct steps
}
desk-note-channel = { $count ->
    [0] Every event has one
    [one] 1 event without one
   *[other] { $n } events without one
}
desk-note-at = Times with their zone
desk-note-zone = No zone: read as { $zone }. Say which:
desk-note-start = When the step began
desk-note-score = Scores by step
desk-note-lifecycle = States of one event
desk-note-question = { $known ->
    [none] No scale found
    [guessed] Scale { $scale }, read from the answers
   *[said] Scale { $scale }
}; { $count ->
    [one] 1 answer
   *[other] { $n } answers
}
desk-note-groups = Groups: could be a segment
desk-note-comment = { $count ->
    [one] 1 text
   *[other] { $n } texts
}
desk-note-overall = What drives it is worked out
desk-note-segment = Scores for each of its groups
desk-note-weight = Answers are weighted
desk-note-voice-text = Masked, then grouped by what they say
desk-note-voice-at = How recent each voice is
desk-note-voice-score = How satisfied each voice is
desk-note-voice-step = Where it belongs
desk-note-voice-channel = On which channel
desk-note-voice-source = Where it was said
desk-note-voice-customer = Who said it
desk-note-rows = { $role ->
    [step] Where it belongs
    [channel] On which channel
    [at] Which period
    [count] How many
    [text] What the note says
    [kind] What kind of note
    [tags] May say the kind
    [colour] May say the kind
    [frame] Notes of one frame stay together
    [archived] Archived ones are refused
    [met] Whether it was met
    [total] A total: left out
   *[other] Counted
}
desk-note-steps-step = One step each
desk-note-steps-stage = In which stage
desk-note-steps-channels = Its channels
desk-note-steps-lane = A cell of the map
desk-note-steps-score = 1 to 5 becomes −2 to +2
desk-note-steps-none = Left out
desk-part-section = section
desk-part-task = task
desk-part-score = score
desk-part-people = people
desk-part-line = line
desk-steps-note = { $known ->
    [0] {""}
    [one] 1 step is there already and stays as it is.{" "}
   *[other] { NUMBER($known) } steps are there already and stay as they are.{" "}
}{ $repeated ->
    [0] {""}
    [one] 1 step is written twice.{" "}
   *[other] { NUMBER($repeated) } steps are written twice.{" "}
}{ $scored ->
    [0] {""}
    [one] 1 score becomes the room’s.
   *[other] { NUMBER($scored) } scores become the room’s.
}
desk-note-personal = Personal: left out
desk-note-unused = Used by no view
desk-kind-events = Event log
desk-kind-survey = Survey
desk-kind-verbatims = Verbatims
desk-kind-volumes = Volumes (report)
desk-kind-counts = Volumes (counted by hand)
desk-kind-series = Series of a metric
desk-kind-board = Board
desk-kind-steps = Steps
desk-kind-walk = Mystery walk
desk-plain-lines = One step per line
desk-masked = In the { $n } texts, names that a title or a part announces (Mr Smith, my adviser Ann Lee), addresses and numbers are masked before anything is taken.
desk-kind-of = What { $file } is taken for
desk-survey-kind = { $kind ->
    [surveymonkey] SurveyMonkey
    [qualtrics] Qualtrics
    [typeform] Typeform
    [google_forms] Google Forms
   *[other] Table
}
desk-size-gb = { $n } GB
desk-size-mb = { $n } MB
desk-size-kb = { $n } kB
desk-size-b = { $n } bytes
desk-sum-read = Read
desk-sum-valid = Valid
desk-sum-unassigned = Without a step
desk-sum-left_out = Other states
desk-sum-dropped = Repeated
desk-sum-refused = Refused
desk-duplicates = { $count ->
    [0] No row repeats another.
    [one] 1 row repeats another
   *[other] { $n } rows repeat another
}
desk-refused = { $count ->
    [0] No row refused
    [one] 1 row refused
   *[other] { $n } rows refused
}
desk-line = line { $line }
desk-steps-unassigned = { $count ->
    [0] Every step of the log stands on a step of the journey
    [one] 1 of { NUMBER($of) } steps of the log is on no step of the journey ({ $n } events)
   *[other] { NUMBER($count) } of { NUMBER($of) } steps of the log are on no step of the journey ({ $n } events)
}
desk-names-unassigned = { $count ->
    [0] Every name in the file has its step
    [one] 1 of { NUMBER($of) } names belongs to no step
   *[other] { NUMBER($count) } of { NUMBER($of) } names belong to no step
}
desk-kinds-unassigned = { $count ->
    [0] Every tag, colour and list says a kind of note
    [one] 1 tag, colour or list says no kind of note
   *[other] { NUMBER($count) } tags, colours and lists say no kind of note
}
desk-names-page = { $count ->
    [0] No such name
   *[other] Names { $from } to { $to } of { $of }
}
desk-find-name = Find a name
desk-names-before = Previous
desk-names-after = Next
desk-step-own = A step of its own, in the draft map
desk-step-aside = Unassigned: counted, on no step
desk-no-kind = No kind yet
desk-all-others = All the others
desk-likely = { $step }?
desk-likely-of = “{ $name }” belongs to { $step }
desk-likely-all = Accept the { NUMBER($count) } likely steps
desk-sum-kindless = Of no kind
desk-questions-unassigned = { $count ->
    [one] 1 question belongs to no step
   *[other] { NUMBER($count) } questions belong to no step
}
desk-survey-left-out = { $count ->
    [0] No answer outside its scale.
    [one] 1 answer outside its scale or “not applicable”: counted, then left out.
   *[other] { $n } answers outside their scale or “not applicable”: counted, then left out, question by question.
}
desk-tied = { $count ->
    [0] {""}
    [one] 1 pair of events at the same moment: the order of the file decides.
   *[other] { $n } pairs of events at the same moment: the order of the file decides.
}
desk-valid = Answers that count
desk-missing = Codes set aside
desk-hint = e.g. { $text }
desk-lifecycle = Of the states of one event, count
desk-lifecycle-all = Every row
desk-dates = Dates such as 03/04/2026
desk-dates-found = As the file proves
desk-dates-choose = Choose…
desk-dates-either = The dates of column “{ $column }” can be read two ways, such as { $example }. Choose below which comes first.
desk-dates-day-first = Day first
desk-dates-month-first = Month first
desk-nothing-yet = Nothing is on the desk yet.
desk-ready = Ready to be taken: { $what }.
desk-will-take = { $kind ->
    [events] { $count ->
        [one] 1 event
       *[other] { $n } events
      }
    [survey] { $count ->
        [one] 1 answer
       *[other] { $n } answers
      }
    [verbatims] { $count ->
        [one] 1 text
       *[other] { $n } texts
      }
    [series] { $count ->
        [one] 1 period of a metric
       *[other] { $n } periods of a metric
      }
    [board] { $count ->
        [one] 1 note
       *[other] { $n } notes
      }
    [walk] { $count ->
        [one] 1 touchpoint looked for
       *[other] { $n } touchpoints looked for
      }
    [steps] { $count ->
        [one] 1 step
       *[other] { $n } steps
      }
   *[other] { $count ->
        [one] 1 row of counts
       *[other] { $n } rows of counts
      }
}
desk-stays = { $count ->
    [0] No row refused. Nothing is written to the workshop yet.
    [one] 1 row refused stays in the report. Nothing is written to the workshop yet.
   *[other] { $n } rows refused stay in the report. Nothing is written to the workshop yet.
}
desk-working = { $code ->
    [read] Reading { $file }…
    [events] Reading the events…
    [preview] Counting rows and customers…
    [order] Putting the events in order…
    [reach] Counting customers…
    [effort] Counting efforts…
    [funnel] Following the funnel…
    [draft] Drafting the map…
    [merging] Counting the steps of the draft…
    [scores] Working out the scores…
    [end] The last numbers…
    [pictures] Drawing…
    [surveys] Working out the scores…
    [touchpoints] Counting touchpoints…
    [transitions] Counting transitions…
    [paths] Comparing paths…
    [verbatims] Grouping verbatims…
   *[other] Working it out…
}
desk-mapped = { $count ->
    [one] 1 line of { $file } is applied.
   *[other] { NUMBER($count) } lines of { $file } are applied.
}
desk-stopped = Stopped. Nothing was taken.
desk-zone-example = e.g. Europe/Paris
desk-flow-of = Transitions of
desk-flow-all = All steps
desk-reading-stopped = Reading was stopped: nothing of this file is on the desk.
desk-read-again = Read it
desk-base-customers = { $count ->
    [one] 1 customer
   *[other] { $n } customers
}
desk-base-events = { $count ->
    [one] 1 event
   *[other] { $n } events
}
desk-base-answers = { $count ->
    [one] 1 answer
   *[other] { $n } answers
}
desk-view-groups = Verbatims
desk-view-volumes = Contacts counted
desk-view-series = Metrics over time
desk-view-walk = Met on the walk
desk-view-board = Board
desk-view-journey = Journey as written
desk-separating-note = who met this among those who reached “{ $step }” (before it) and among the others; only what is beyond doubt
desk-volumes-note = { $count ->
    [0] as the reports count
    [one] as the reports count, in one period
   *[other] as the reports count, over { NUMBER($count) } periods
}{ $apart ->
    [0] {""}
   *[other] ; { $n } belong to no step and stay in the table
}
desk-series-note = with 95% intervals; a mean whose answers are not known has none
desk-board-note = what would stand on the wall
desk-journey-note = the steps of the file, with its own scores
desk-walk-note = what was looked for and met; once sent, it counts in what is hidden
desk-met-yes = met
desk-met-no = not met
desk-head-met = Met
desk-head-day = Day
desk-head-remark = Remark
desk-without-step = { $name } (no step)
desk-head-count = Contacts
desk-head-answered = Answered
desk-head-answered-share = Share answered
desk-head-reason = Reason
desk-head-counted = Counted by
desk-head-metric = Metric
desk-head-place = Where
desk-head-value = Value
desk-head-note = Note
desk-head-frame = List or frame
desk-head-tags = Tags
desk-head-stage = Stage
desk-head-channels = Channels
desk-view-shift = Channels over time
desk-funnel-note = in customers; in pale: lost
desk-drivers-note = { $count ->
    [one] 1 complete case
   *[other] { $n } complete cases
}, R² { $r }
desk-correct = Correct in the workshop
desk-correct-title = The workshop’s groups, merged, split and renamed by hand, in a new tab: your diagnosis stays open here
desk-groups-note = { $count ->
    [one] 1 text
   *[other] { $n } texts
}, weight halved every 365 days
desk-shift-note = share of each period’s events
desk-confirm = { $count ->
    [0] Every proposal of the rules is decided ({ NUMBER($of) })
    [one] 1 of { NUMBER($of) } proposals of the rules waits for your word
   *[other] { NUMBER($count) } of { NUMBER($of) } proposals of the rules wait for your word
}
desk-confirm-why = { $code ->
    [missing] { $use }: { $share } use it at “{ $other }”, none here
    [redundant] { $use }: { $share } of the step’s customers are contacted twice or more
    [avoided] { $use }: used by { $share } here, by far more at “{ $other }”
   *[other] { $use }: declared, and found nowhere
}
desk-confirm-yes = Confirm
desk-confirm-no = Reject
desk-confirm-yes-of = { $place } is { $use }
desk-confirm-no-of = { $place } is not { $use }
desk-confirm-waits = Not in the workshop yet: send the draft map first
desk-gap = { $lacks }: by { $how }
desk-planned = { $n } of { $of } on the plan
desk-plan = Plan it
desk-plan-made = Planned
desk-plan-of = { $place }, { $lacks }: by { $how }
desk-plan-owner = Who
desk-plan-owner-of = Who finds out: { $place }
desk-plan-due = Until when
desk-plan-due-of = Until when: { $place }
desk-inquiry-survey_question = Ask in the survey how satisfied people were: { $place }
desk-inquiry-interview = Ask customers to tell what they lived: { $place }
desk-inquiry-mystery_walk = Walk it as a customer and note what happens: { $place }
desk-inquiry-observation = Go and see, and count: { $place }
desk-inquiry-manual_count = Count by hand for two weeks: { $place }
desk-table-cut = The first { $shown } of { $of } rows; “journeylab diagnose --tables” writes them all.
desk-head-group = Group
desk-head-kind = Kind
desk-head-weight = Weight
desk-head-age = Median age in days
desk-head-quote = A voice
desk-head-period = Period
desk-head-share-of-period = Share of the period
desk-filter-segment = Segment
desk-filter-channel = Channel
desk-filter-period = Period
desk-filter-all-segment = All segments
desk-filter-all-channel = All channels
desk-filter-all-period = The whole time
desk-funnel-steps = Steps…
desk-promise = Promise…
desk-promise-from = From
desk-promise-to = to
desk-promise-within = within
desk-promise-unit = Unit of the limit
desk-promise-add = Judge it
desk-promise-since = Compare since
desk-unit-minutes = minutes
desk-unit-hours = hours
desk-unit-days = days
desk-unit-weeks = weeks
desk-promise-place = { $source } → { $target }, within { $limit }
desk-promise-kept = { $share } kept ({ $interval }; n = { $n }).
desk-promise-moved = Since that day { $difference } points ({ $interval }).
desk-promise-drop = Drop
desk-promise-drop-of = Judge no longer: { $place }
refused-desk_empty = No file could be read yet. Choose one, and look at what it says.
refused-desk_no_file = There is no file { $file } on this machine. Check its name and folder.
refused-desk_no_source = This file is no longer on the desk. Bring it again.
refused-desk_nothing_new = There is nothing new in what is chosen: the workshop has it already.
refused-desk_nothing_chosen = Nothing is chosen. Choose at least one view, or the draft map.
refused-upload_too_big = { $file } is larger than { NUMBER($megabytes) } MB. Put it beside the workshop and open it by its path.
refused-upload_broken = { $file } did not arrive whole. Choose it again.
refused-desk_mapping_alone = { $file } is a mapping: bring the file that it speaks of first.
refused-desk_column_needed = An event log needs its customer, its time and its step. Choose another column for what “{ $column }” is first.


## Best practices

practice-title = Best practices and worst
practice-intro = What others do at each step of the journey, to follow or to avoid. Everyone in the workshop sees these cards; the dashboard shows them, too.
practice-actor = Who does it
practice-actor-hint = a company, a sector, another department
practice-text = What they do
practice-text-hint = e.g. call back within the hour, with the file open
practice-step = Step
practice-kind = It is about
practice-verdict = Verdict
practice-source = Source
practice-source-hint = a visit, an article, a study, and when
practice-add = Add the card
practice-save = Save
practice-edit = Edit
practice-cancel = Cancel
practice-remove = Remove
practice-new = New card
practice-none = No card yet. Add the first: whose practice surprised you?
practice-whole = Across the journey
practice-on-map = { $sign } { $actor }: { $text }
practice-count = { $count ->
    [0] No card yet
    [one] 1 card
   *[other] { NUMBER($count) } cards
}
practice-edit-of = Edit the card of { $actor }
practice-remove-of = Remove the card of { $actor }
practice-kind-tone_and_rhythm = Tone and rhythm
practice-kind-content = Content
practice-kind-function = Function
practice-kind-commitment = Commitment
practice-verdict-best = To follow
practice-verdict-worst = To avoid
practice-dashboard = Seen elsewhere

## Evidence: what readers say

evidence-unreadable-file_missing = There is no file { $file }. Check its name and folder.
evidence-unreadable-file_closed = { $file } cannot be opened: { $trouble ->
    [EACCES] you may not read it
    [EISDIR] it is a folder
   *[other] { $reason }
  }. Check that it is a file and that you may read it.
evidence-unreadable-file_empty = { $file } holds nothing. Export it again, or choose another file.
evidence-unreadable-file_too_big = { $file } is larger than { NUMBER($megabytes) } MB, the most that a survey may weigh. Export fewer columns, or split the file.
evidence-unreadable-file_binary = { $looks ->
    [html] { $file } is a web page, not a table: most likely the sign-in page of the survey tool. Download the export again, as CSV or XLSX.
    [pdf] { $file } is a PDF, not a table. Export the answers as CSV or XLSX.
    [image] { $file } is an image, not a table. Export the answers as CSV or XLSX.
    [zip] { $file } is a ZIP archive. Unpack it, then choose the CSV or XLSX inside.
    [gzip] { $file } is compressed. Unpack it, then choose the file inside.
    [json] { $file } is JSON, not a table. A Trello board is read as a board; from elsewhere, export CSV or XLSX.
    [xml] { $file } is XML, not a table. An event log in XES is read as events; from elsewhere, export CSV or XLSX.
    [mermaid] { $file } is a Mermaid journey, not a table. Read it as steps.
    [cml] { $file } is a Context Mapper model (CML), written for programmers. Write its commands and events one per line, and read them as steps or as a board.
   *[other] { $file } is not a table of text. Export it as CSV (UTF-8) or XLSX.
  }
evidence-unreadable-text_damaged = { $file } claims to be { $encoding } but is damaged at byte { NUMBER($byte) }. Export it again as CSV (UTF-8).
evidence-unreadable-header_damaged = In { $file }, the names of the columns on line { NUMBER($line) } hold bytes that are not text. Export it again as CSV (UTF-8).
evidence-unreadable-quote_open = In { $file }, a quotation mark opens on line { NUMBER($line) } and is never closed, so the rest of the file cannot be told apart. Close or remove it, or export again.
evidence-unreadable-workbook_locked = { $file } is protected by a password. Save a copy without one in Excel, then choose that copy.
evidence-unreadable-workbook_old = { $file } is in the old XLS format. Save it as XLSX or CSV, then try again.
evidence-unreadable-workbook_damaged = { $file } begins like an Excel workbook but is damaged or incomplete. Download or save it again.
evidence-unreadable-workbook_too_big = { $file } would take more than { NUMBER($megabytes) } MB once unpacked. Save the one sheet you need as CSV.
evidence-unreadable-sheet_unknown = { $file } has no sheet or table “{ $sheet }”. It has: { $sheets }.
evidence-unreadable-rows_none = { $file } has headers and no row below line { NUMBER($line) }. Check that the export was complete.
evidence-unreadable-rows_none_valid = None of the rows of { $file } can be taken ({ NUMBER($rows) } refused). Check the columns named as weight.
evidence-unreadable-rows_ragged = Most rows of { $file } do not fit its headers: { NUMBER($rows) } rows, the first on line { NUMBER($line) } with { NUMBER($cells) } cells for { NUMBER($columns) } columns. Check the separator, or export again.
evidence-unreadable-column_unknown = { $file } has no column “{ $column }”. Close to it: { $nearest }.
evidence-unreadable-column_ambiguous = In { $file }, “{ $column }” could mean several columns: { $names }. Name one of them in full.
evidence-unreadable-questions_none = In { $file }, no column looks like a score. Name the questions, or give a mapping. Its columns begin: { $names }.
evidence-unreadable-all_unassigned = No question of { $file } belongs to a step of this journey. Map the questions to steps: { $names }.
evidence-unreadable-valid_malformed = “{ $valid }” is no range of answers (column { $column }). Write its two ends, such as 1-5.
evidence-unreadable-missing_malformed = “{ $missing }” is no list of codes (column { $column }). Write numbers, such as 0,6.
evidence-unreadable-mapping_without_column = The mapping { $file } has no column named “column”. It has: { $names }. A mapping has the columns column, step, channel, valid, missing.
evidence-unreadable-mapping_line = Line { NUMBER($line) } of the mapping { $file } is incomplete: write a column’s name first, and as many cells as the headers.
evidence-unreadable-mapping_twice = The mapping names column “{ $column }” twice for one step and channel. Keep one of the lines.
evidence-unreadable-steps_column_none = { $file } has no column of steps. Name one of its columns “step”. It has: { $names }.
evidence-unreadable-overall_unclear = The overall answers of column “{ $column }” are neither numbers nor words of one scale: { $values }. Name a column of scores, or of two words of which one says no.
evidence-unreadable-scales_differ = The question “{ $column }” has one scale in one file and another in the next. Say which answers are valid (such as 1-5), or diagnose the files apart.

evidence-refusal-row_blank = The row is empty.
evidence-refusal-row_short = The row has { NUMBER($cells) } cells for { NUMBER($columns) } columns.
evidence-refusal-row_long = The row has { NUMBER($cells) } cells for { NUMBER($columns) } columns.
evidence-refusal-row_repeated = The row repeats an earlier one.
evidence-refusal-weight_missing = The weight is missing.
evidence-refusal-weight_not_a_number = The weight is not a number.
evidence-refusal-weight_not_positive = The weight is not above zero.
evidence-refusal-not_a_number = The answer is not a number.
evidence-refusal-step_empty = The row has no step.
evidence-refusal-step_too_long = The step is longer than 10,000 characters.
evidence-refusal-step_unprintable = The step holds characters that cannot be shown.

evidence-role-question = scored question
evidence-role-comment = comment
evidence-role-personal = personal, left out
evidence-role-weight = weight
evidence-role-date = date
evidence-role-segment = segment
evidence-role-id = respondent
evidence-role-meta = about the answer
evidence-role-overall = overall answer
evidence-role-step = step
evidence-role-stage = stage
evidence-role-channels = channels
evidence-role-lane = lane
evidence-role-empty = empty
evidence-role-other = not used

evidence-kind = { $kind ->
    [surveymonkey] SurveyMonkey export
    [qualtrics] Qualtrics export
    [typeform] Typeform export
    [google_forms] Google Forms export
    [ga4] Google Analytics export
   *[plain] table
  }
evidence-rows = { $rows ->
    [one] { NUMBER($rows) } row read
   *[other] { NUMBER($rows) } rows read
  }, { NUMBER($valid) } taken, { NUMBER($refused) } refused
evidence-duplicates = { $duplicates ->
    [0] No row repeats another
    [one] { NUMBER($duplicates) } row repeats an earlier one
   *[other] { NUMBER($duplicates) } rows repeat an earlier one
  }
evidence-unassigned = { $questions ->
    [0] Every question belongs to a step
    [one] { NUMBER($questions) } question belongs to no step
   *[other] { NUMBER($questions) } questions belong to no step
  }
evidence-refused-line = Line { NUMBER($line) }: { $reason }
evidence-scale-guessed = Scale read from the answers: { $low } to { $high }. Say otherwise if the survey used another.
evidence-answers = { NUMBER($valid) } answers counted, { NUMBER($excluded) } left out (not applicable or off the scale), { NUMBER($blank) } blank
evidence-same-customers = The same customers answered several of these questions: the interval is somewhat too narrow.


## Evidence: logs, diagrams, volumes, verbatims and boards

evidence-unreadable-xes_malformed = { $file } is no whole XML: line { NUMBER($line) } cannot be read ({ $reason }). Export the log again.
evidence-unreadable-xes_no_log = { $file } is XML, but no event log: it begins with <{ $element }> in place of <log>. Export the log as XES or CSV.
evidence-unreadable-xes_entities = { $file } declares XML entities (line { NUMBER($line) }), which no event log needs and which can do harm. Export the log again, without a DOCTYPE.
evidence-unreadable-xes_too_deep = { $file } goes deeper, or says more in one place, than any event log (line { NUMBER($line) }). Export the log again.
evidence-unreadable-xes_no_events = { $file } holds no event ({ $traces ->
    [0] no trace
    [one] { NUMBER($traces) } trace, empty
   *[other] { NUMBER($traces) } traces, all empty
  }). Export the log with its events.
evidence-unreadable-xes_no_events_odd = { $file } holds no event. On line { NUMBER($line) }, { $reason }. Export the log again, with its events.
evidence-unreadable-gzip_damaged = { $file } is compressed, but damaged or cut off. Download or copy it again.
evidence-unreadable-gzip_too_big = { $file } would take more than { NUMBER($gigabytes) } GB once unpacked. Export a shorter period.
evidence-unreadable-rows_all_refused = None of the { NUMBER($rows) } rows of { $file } can be taken. Line { NUMBER($line) }: { $reason } Name the right columns, or correct the file.
evidence-unreadable-dates_either = In { $file }, the dates of column “{ $column }” can be read two ways, such as { $example }. Say which comes first: --dates day-first or --dates month-first.
evidence-unreadable-zone_unknown = There is no time zone “{ $zone }”. Close to it: { $nearest }.
evidence-unreadable-mermaid_other = { $file } is no Mermaid journey: it begins with “{ $first }”. A journey begins with the word journey on a line of its own.
evidence-unreadable-mermaid_malformed = Line { NUMBER($line) } of { $file } is not understood, by Mermaid either: “{ $said }”. A step is written “I pay: 3: Customer”, without ; or # in its name.
evidence-unreadable-mermaid_empty = { $file } is a journey without a step. Write at least one, such as “I pay: 3: Customer”.
evidence-unreadable-role_none = { $file } has no column that is clearly { $role ->
    [step] the step: name it with --step
    [text] what customers wrote, or what the notes say: name it with --text
    [channel] the channel: name it with --channel
   *[other] the { $role }: name it
  }. Its columns begin: { $names }.
evidence-unreadable-counts_none = { $file } has no column that clearly counts something. Name it with --count; or, where each step has a column of its own, map the columns to steps with --mapping. Its columns begin: { $names }.
evidence-unreadable-paths_in_cells = In { $file }, column “{ $column }” holds whole paths, such as “{ $example }”, which cannot be counted per step. Export one row per contact, and read it as events.
evidence-unreadable-series_none = { $file } is no series of a metric: it needs a date and the counts of NPS (detractors, promoters, respondents), CSAT (positives, respondents), CES (respondents, value) or a ratio (numerator, denominator). Its columns begin: { $names }.
evidence-unreadable-json_malformed = { $file } is no whole JSON: line { NUMBER($line) } cannot be read. Export the board again.
evidence-unreadable-json_no_cards = { $file } is JSON, but no Trello board: it holds no list of cards. In Trello, choose Print, export and share, then Export as JSON.
evidence-unreadable-board_empty = { $file } is a board without a card.
evidence-unreadable-board_too_big = { $file } has more than { NUMBER($most) } cards. Export one list at a time.
evidence-unreadable-kind_unknown = The mapping speaks of “{ $kind }”, which is no kind of note. The kinds: { $names }.
evidence-unreadable-kinds_unassigned = No note of { $file } says what kind of note it is. Say what its tags, colours and lists mean with --mapping (columns column and step, such as “green, command”; * stands for all others): { $names }.
evidence-unreadable-events_unassigned = No event of { $file } belongs to a step of this journey. Say which steps its names mean with --mapping (--dry-run --save-mapping MAP.csv writes one to fill in), or let a draft map be made of them: journeylab diagnose { $file } --into FILE. Its steps begin: { $names }.
evidence-unreadable-steps_unassigned = Nothing in { $file } belongs to a step of this journey. Say which steps its names mean with --mapping; --dry-run --save-mapping MAP.csv writes one to fill in: { $names }.

evidence-refusal-event_without_trace = The event stands outside every trace, so nobody knows whose it is.
evidence-refusal-customer_missing = The row does not say which customer it belongs to.
evidence-refusal-at_missing = The row has no date.
evidence-refusal-step_missing = The row does not say which step it is.
evidence-refusal-at_not_a_date = The date cannot be read.
evidence-refusal-score_not_1_to_5 = The score is no whole number from 1 to 5; the step is taken without one.

evidence-oddity-element_unknown = { $what } is no element of XES
evidence-oddity-element_misplaced = { $what } is not where XES wants it
evidence-oddity-element_late = { $what } comes after what it should precede
evidence-oddity-attribute_missing = something is missing in { $what }
evidence-oddity-attribute_unknown = there is more than XES knows in { $what }
evidence-oddity-scope_unknown = a scope is unknown in { $what }
evidence-oddity-value_mistyped = the value is not of its type in { $what }
evidence-oddity-key_twice = “{ $what }” is given twice; the first counts
evidence-refusal-row_total = The row is the total of the others, and is not counted twice.
evidence-refusal-row_remark = The row is a remark of the tool that wrote the file.
evidence-refusal-count_missing = The row counts nothing.
evidence-refusal-count_not_whole = The count is no whole number, or too large to be one.
evidence-refusal-count_negative = The count is below zero.
evidence-refusal-counts_contradict = The parts are more than the whole.
evidence-refusal-value_not_a_number = The value is no number.
evidence-refusal-period_not_read = The period cannot be read.
evidence-refusal-text_missing = Nothing is written here.
evidence-refusal-text_too_long = The text is longer than 10,000 characters.
evidence-refusal-score_not_a_number = The score is no number; the words are taken without it.
evidence-refusal-score_off_scale = The score is off the scale; the words are taken without it.
evidence-refusal-card_archived = The card is archived.
evidence-refusal-card_template = The card is a template.

evidence-remark-wide_by_period = Each period has a column: { $columns }…
evidence-remark-wide_by_channel = Each channel has a column: { $columns }…
evidence-remark-wide_by_step = Each step has a column: { $columns }…
evidence-remark-period_of_report = The whole report is of { $period }.
evidence-remark-ga4 = A Google Analytics export: its remarks and its row of totals are left out.
evidence-remark-tables = The file holds { NUMBER($count) } tables, of which one is read: { $names }. Name another with --sheet.
evidence-remark-dates_counted_back = { $count ->
    [one] { NUMBER($count) } date is
   *[other] { NUMBER($count) } dates are
  } counted back (“3 days ago”) from the day the row was collected, or from today.
evidence-remark-dates_none = No column holds a date: how recent these words are will not be known.
evidence-remark-scale_guessed = Scale read from the scores: { $low } to { $high }. Say otherwise with --valid.
evidence-remark-zone_assumed = Times without a zone are read as UTC. Say otherwise with --time-zone, such as Europe/Paris.
evidence-remark-lifecycle = Every row counts, whatever its state: { $states }. To count only those that are complete: --lifecycle complete.
evidence-remark-rows_left_out = { $count ->
    [one] { NUMBER($count) } row is left out, as asked
   *[other] { NUMBER($count) } rows are left out, as asked
  } (another state, or a repetition).
evidence-remark-channel_unknown = { $count ->
    [one] { NUMBER($count) } event has
   *[other] { NUMBER($count) } events have
  } no channel. Where a column holds it, name it with --channel.
evidence-remark-ties = { $count ->
    [one] { NUMBER($count) } pair of events of one customer has
   *[other] { NUMBER($count) } pairs of events of one customer have
  } the same time: they stand in the order of the file.
evidence-remark-metric_nps = A series of NPS: promoters and detractors among respondents.
evidence-remark-whole_journey = No column names a step: the series is that of the whole journey.
evidence-remark-metric_csat = A series of CSAT: the satisfied among respondents.
evidence-remark-metric_ces = A series of CES: a mean per period. Without each answer, it has no interval.
evidence-remark-metric_ratio = A series of a ratio: numerator among denominator.
evidence-remark-kinds_none = Nothing says the kind of a note: all are taken as domain events.
evidence-remark-steps_none = No column says which step these words are about: name one with --step, or place them in the workshop.

evidence-role-score = score
evidence-role-person = person met
evidence-role-at = date
evidence-role-text = text
evidence-role-source = source
evidence-role-title = title, put before the text
evidence-role-collected = day of collection
evidence-role-period = period
evidence-role-count = count
evidence-role-customers = customers
evidence-role-answered = answered
evidence-role-reason = contact reason
evidence-role-total = total, left out
evidence-role-kind = kind of note
evidence-role-tags = tags
evidence-role-colour = colour
evidence-role-frame = list or frame
evidence-role-archived = archived or not
evidence-role-channel = channel
evidence-role-customer = customer
evidence-role-start = beginning
evidence-role-lifecycle = lifecycle
evidence-role-respondents = respondents
evidence-role-promoters = promoters
evidence-role-detractors = detractors
evidence-role-positives = satisfied
evidence-role-negatives = dissatisfied
evidence-role-numerator = numerator
evidence-role-denominator = denominator
evidence-role-value = value

attach-columns = Columns:
attach-places = Where the rows go:
attach-refused = Refused:
attach-refused-lines = Lines { $lines } ({ NUMBER($count) } in all): { $reason }
attach-refused-cells = Lines { $lines } ({ NUMBER($count) } in all), { $column }: { $reason }
evidence-refused-cell = Line { NUMBER($line) }, { $column }: { $reason }
evidence-equation-step = { $rows ->
    [one] { NUMBER($rows) } row read
   *[other] { NUMBER($rows) } rows read
  } = { NUMBER($assigned) } on a step + { NUMBER($unassigned) } without a step + { NUMBER($refused) } refused
evidence-equation-kind = { $rows ->
    [one] { NUMBER($rows) } note read
   *[other] { NUMBER($rows) } notes read
  } = { NUMBER($assigned) } of a known kind + { NUMBER($unassigned) } of none + { NUMBER($refused) } refused
attach-rows-on-step = “{ $step }”: { $rows ->
    [one] { NUMBER($rows) } row
   *[other] { NUMBER($rows) } rows
  }
attach-taken-for = “{ $name }” is taken for “{ $step }”
attach-rows-of-kind = { $kind }: { $rows ->
    [one] { NUMBER($rows) } note
   *[other] { NUMBER($rows) } notes
  }
attach-unmatched-step = { $count ->
    [one] { NUMBER($count) } name matches no step
   *[other] { NUMBER($count) } names match no step
  }: { $names }. Give them one in a mapping: --dry-run --save-mapping MAP.csv, fill it in, then --mapping MAP.csv.
attach-unmatched-kind = { $count ->
    [one] { NUMBER($count) } tag, colour or list says no kind of note
   *[other] { NUMBER($count) } tags, colours or lists say no kind of note
  }: { $names }. Give them one in a mapping: --dry-run --save-mapping MAP.csv, fill in the column step (such as command, hot_spot; * for the rest), then --mapping MAP.csv.
attach-columns-unused = { $count ->
    [one] { NUMBER($count) } other column is not used
   *[other] { NUMBER($count) } other columns are not used
  }: { $names }
attach-mapping-saved = The mapping is in { $file }: correct it, then hand it back with --mapping { $file }.
refused-save_mapping_needs_dry_run = --save-mapping goes with --dry-run: it shows what would be taken, and writes the mapping to correct.

cli-argument-count = the column that counts
cli-argument-dates = which comes first in 03/04/2025: the day or the month
cli-argument-unmasked = keep the personal data that customers wrote in their own words

evidence-note-kind-domain_event = domain event
evidence-note-kind-command = command
evidence-note-kind-read_model = read model
evidence-note-kind-external_system = external system
evidence-note-kind-hot_spot = hot spot
evidence-note-kind-actor = actor
evidence-note-kind-pestel = PESTEL
evidence-note-kind-opportunity = opportunity
evidence-note-kind-idea = idea
evidence-note-kind-delight = delight
evidence-note-kind-irritant = irritant
evidence-note-kind-effort_point = effort point
evidence-note-kind-rupture = rupture
evidence-note-kind-obstacle = obstacle


## Event logs

evidence-unreadable-events_column_none = { $role ->
    [customer] { $file } has no column that tells whose event a row is. Name it as the customer.
    [at] { $file } has no column that tells when an event happened. Name it as the time.
   *[other] { $file } has no column that tells what happened. Name it as the step.
  } Its columns: { $names }.
evidence-unreadable-events_sheet_none = The sheet “{ $sheet }” of { $file } is no event log: no columns there tell whose events they are, when they happened and what. Name another sheet ({ $sheets }), or name its columns.
evidence-unreadable-events_engine_unknown = There is no engine “{ $engine }”. Use duckdb, spark://local, clickhouse://local or the address of a Spark Connect or ClickHouse server.
evidence-unreadable-promise_unclear = “{ $said }” is no promise: write two steps of the log and a limit, such as "quote asked > quote sent: 48 h" (min, h, days, weeks).
evidence-unreadable-events_engine_address = The engine’s address “{ $engine }” cannot be read. Write it like { $form }.
evidence-unreadable-events_engine_silent = No ClickHouse answered at { $engine }. Check that it runs, the address, the user and the password; or use duckdb.
evidence-unreadable-events_engine_lost = The ClickHouse at { $engine } stopped answering midway, and nothing was written. Check that it runs, then try again; or use duckdb.
evidence-unreadable-events_spark_silent = No Spark Connect server answered at { $engine }. Check that it runs there (start-connect-server.sh) and the address; or use duckdb.
evidence-unreadable-events_spark_lost = The Spark at { $engine } stopped answering midway, and nothing was written. Check that it runs, then try again; or use duckdb.
evidence-unreadable-events_damaged = { $named ->
    [no] An event log
   *[other] { $file }
  } is damaged: it can be opened, but not be read to its end. Export or download it again.
evidence-unreadable-events_no_room = There is not room enough to count: neither in memory nor in { $folder }. Free some space there, or name a larger disk with TMPDIR, then try again; nothing was written.
evidence-unreadable-events_engine_missing = { $engine } needs one more part. Install it with pip install "journeylab[{ $extra }]", then try again.
evidence-unreadable-events_engine_no_java = { $engine } could not be started. Spark needs Java 17 or newer: install it, or use duckdb.
evidence-unreadable-events_lifecycle_none = { $file } has no lifecycle column, so no state “{ $state }” can be kept. Leave the lifecycle out.
evidence-unreadable-events_state_unknown = No row of { $file } is in the state “{ $state }”. States there are: { $names }.
evidence-unreadable-events_state_refused = Each row of { $file } in the state “{ $state }” is refused. Read it without --lifecycle to see why, or correct the file.
evidence-unreadable-events_none_valid = None of the { NUMBER($rows) } rows of { $file } can be taken. Line { NUMBER($line) }: { $reason ->
    [customer_missing] the customer is missing.
    [at_missing] the time is missing.
    [at_ambiguous] the date can be read two ways.
    [at_not_a_date] the time cannot be read.
    [step_missing] the step is missing.
   *[other] it does not fit the headers.
  } Check which columns are taken for what.
evidence-unreadable-events_none = { $file } holds no event. Check that the export was complete.
evidence-unreadable-events_parquet_damaged = { $file } begins like a Parquet file but is damaged or incomplete. Export or download it again.

evidence-refusal-at_ambiguous = The date can be read day first or month first.
evidence-refusal-row_quoted_badly = A quotation mark stands where none may, or is never closed.
evidence-refusal-row_damaged = The row holds bytes that are not text.
evidence-refusal-row_too_long = The row is longer than 16 MB.


## Mystery walks

evidence-role-met = met or not
evidence-refusal-channel_missing = The row names no channel: nobody can tell which touchpoint it means.
evidence-refusal-met_missing = The row does not say whether the touchpoint was met.
evidence-refusal-met_not_read = The cell says neither yes nor no.
evidence-remark-all_met = No column says yes or no: each row is taken for a touchpoint that was met.
report-head-walk = Met on mystery walks
report-walked = { $met } of { $of }
report-head-stands-for = Step of the journey
report-stands-for = { $step } ({ $how ->
    [mapping] mapped by hand
    [id] by its id
    [draft] by the draft
    [spelling] same words, spelled otherwise
   *[text] same words
  })
report-rests-on = { $share } of { $of } ({ $low } to { $high })


## Diagnosis: report and command

report-title = Diagnosis
report-title-of = Diagnosis: { $files }
report-rows =
    { $count ->
        [one] One row read, { $refused } refused.
       *[other] { $rows } rows read, { $refused } refused.
    }
report-log = { $customers } customers, { $events } events, { $steps } steps, { $channels }; median time from first to last event: { $time }{ $sure ->
    [yes] {" "}(95% interval: { $interval })
   *[no] {""}
  }.
report-channels =
    { $count ->
        [0] no channel known
        [one] one channel
       *[other] { NUMBER($count) } channels
    }
report-days = { $value } d
report-hours = { $value } h
report-minutes = { $value } min
report-seconds = { $value } s
report-n = n = { $n }
report-of-customers = { $n } of { $all } customers
report-finding-volume = { $share } of customers reach “{ $step }”, more than any other step.
report-finding-ending = { $share } of customers end at “{ $step }”.
report-finding-effort = { $share } of customers come back to a step that they had left.
report-finding-trough = “{ $step }” is lived worst: { $value } on −2 to +2 (95% interval { $interval }).
report-finding-driver = “{ $touchpoint }” weighs most in overall satisfaction: { $share } of what touchpoints explain.
report-finding-time = Half of the customers take more than { $time } from first to last event{ $sure ->
    [yes] {" "}(95% interval: { $interval })
   *[no] {""}
  }.
report-as-table =
    { $count ->
        [one] As a table (one row)
       *[other] As a table ({ NUMBER($count) } rows)
    }
report-more-rows =
    { $count ->
        [one] One more row is in the table files (--tables).
       *[other] { NUMBER($count) } more rows are in the table files (--tables).
    }
report-steps-left-out =
    { $count ->
        [one] One step with few customers is in the tables and not in the picture.
       *[other] { NUMBER($count) } steps with few customers are in the tables and not in the picture.
    }
report-channel-unknown = channel unknown
report-flow = From step to step
report-flow-note = transitions of customers, onward above, back below
report-touchpoints = Touchpoints
report-touchpoints-note = steps × channels: customers as a bar, satisfaction from −2 to +2; what the rules propose is for a hand to confirm
report-rules = Missing: used by { $missing } or more at a neighbouring step, by none here. Redundant: started by the company, twice or more within { $hours } h for { $redundant } or more. Avoided: used by under { $rare } here, by { $usual } or more elsewhere. Hidden: declared, found neither in the data nor on a mystery walk. Shares of a step’s customers; those of fewer than { $fewest } propose nothing.
report-funnel = Funnel
report-funnel-note = customers who reach each step after the one before; other steps may lie between
report-reach = Reach
report-reach-note = customers with each step at least once, who start there, who end there
report-effort = Effort and ruptures
report-effort-note = shares of all customers
report-paths = Most frequent paths
report-paths-note = all the steps of a customer, in order
report-separating = What separates those who finished
report-separating-note = who met this among those who reached the last step of the funnel (before it) and among the others; only differences that their 95% interval leaves beyond doubt
report-people = People met
report-people-note = how many different people of the company each customer met, as far as rows name them
report-people-mean = { $mean } on average (95% interval { $interval }; n = { $n } customers)
report-promises = Promises kept
report-promises-note = from a first step to the next arrival at the other, within the limit; no answer counts as broken once the limit has passed, and as running until then
report-before-after = Before and after
report-before-after-note = the share of promises kept in points of 100 (Newcombe), means on their own scale (Welch); a difference whose interval holds 0 may be chance
report-period-all = all
report-period-before = before
report-period-after = after
report-head-limit = Limit
report-head-period = Period
report-head-kept = Kept
report-head-open = Still running
report-head-answered = Answered
report-head-since = Since
report-head-n-before = n before
report-head-before = Before
report-head-n-after = n after
report-head-after = After
report-head-promised = Promise or step
report-head-people = People
report-moments = Moments of truth, proposed
report-moments-note = distance of the emotion from the journey’s mean × share of customers; the top quarter, for the room to confirm
report-share-of = { $share } ({ $n } of { $all })
report-curve = Emotion curve, as measured
report-curve-note = satisfaction mapped to −2…+2 by the ends of its scale; a step without data is a gap
report-scores = Scores
report-scores-note = on their own scale, with 95% intervals; values outside the scale are left out and counted
report-recommendation = Recommendation
report-recommendation-note = Net Promoter Score, −100 to +100; never a ranking by itself
report-drivers = What drives overall satisfaction
report-drivers-note = share of R² of each touchpoint (LMG), correlations beside it
report-plane = The four classes
report-plane-note = Tetraclass: how much a touchpoint weighs when it pleases, and when it displeases
report-gaps = What is not known
report-gaps-note = and the plainest way to learn it
report-r-squared = The touchpoints together explain R² = { $r } of overall satisfaction, { $low } to { $high } (n = { $n } who scored all of them).
report-too-few-cases = Too few people scored every touchpoint: no importance can be told. Name fewer questions.
report-sources = Sources
report-source = { $file }: { $rows } rows read, { $refused } refused. SHA-256 { $sha }
report-order = Times in { $zone }. Order within a customer: { $order }; { $ties } pairs at the same moment.
report-order-at-row = time, then place in the file
report-order-at-step-channel = time, then step and channel
report-made-by = Made with JourneyLab { $version }. What every number means: docs/metrics.md.
report-head-step = Step
report-head-what = Step, channel or effort
report-head-finished = Of those who finished
report-head-others = Of the others
report-head-difference = Difference in points
report-head-weight = Weight
report-head-source = From
report-head-target = To
report-head-channel = Channel
report-head-touchpoint = Touchpoint
report-head-segment = Segment
report-head-path = Path
report-head-rank = Rank
report-head-measure = What customers do
report-head-events = Events
report-head-customers = Customers
report-head-contacts = Contacts counted
report-head-share = Share of customers
report-head-starting = Start here
report-head-ending = End here
report-head-n = n
report-head-n-effective = Effective n
report-head-excluded = Left out
report-head-median-time = Median time
report-head-median-interval = 95% interval of the median
report-head-mean-time = Mean time
report-head-mean-interval = 95% interval of the mean
report-head-leaving = Of those leaving
report-head-conversion = Conversion
report-head-mean = Mean
report-head-interval = 95% interval
report-head-sd = Standard deviation
report-head-scale = Scale
report-head-by-customer = Interval by customer
report-head-emotion = −2 to +2
report-head-questions = Questions
report-head-promoters = Promoters
report-head-detractors = Detractors
report-head-nps = NPS
report-head-importance = Share of R²
report-head-pearson = Pearson
report-head-spearman = Spearman
report-head-pearson-interval = Its interval
report-head-spearman-interval = Its interval
report-head-class = Class
report-head-class-share = Holds in draws
report-head-positive-interval = 95% interval
report-head-negative-interval = 95% interval
report-head-pleases = Weight when it pleases
report-head-hurts = Weight when it displeases
report-head-satisfied-if-positive = Satisfied if positive
report-head-satisfied-if-negative = Satisfied if negative
report-head-positive = Positive
report-head-negative = Negative
report-head-middle = In the middle
report-head-share-of-step = Of the step’s customers
report-head-starts = Who starts
report-head-followed = Answers in series
report-head-taken-for = Proposed
report-head-rests-on = By a share of
report-head-lacks = Not known
report-head-how = How to learn it
report-measure-switches_channel = change channel from one step to the next
report-measure-repeats_step = repeat a step at once
report-measure-comes_back = come back to a step left earlier
report-class-basic = basic
report-class-plus = plus
report-class-key = key
report-class-secondary = secondary
report-starts-customer = the customer
report-starts-company = the company
report-use-missing = missing
report-use-redundant = redundant
report-use-avoided = avoided
report-use-hidden = hidden
report-lacks-volume = volume
report-lacks-satisfaction = satisfaction
report-lacks-verbatim = customers’ words
report-how-survey_question = a survey question
report-how-interview = an interview
report-how-mystery_walk = a mystery walk
report-how-observation = an observation
report-how-manual_count = a manual count
diagnose-tables-written =
    { $count ->
        [one] One file is in { $folder }.
       *[other] { NUMBER($count) } files are in { $folder }.
    }
diagnose-report-written = The report is { $file }.
diagnose-sent =
    { $count ->
        [0] The numbers are in { $file }; no step of its map is new.
        [one] The numbers and one step of a draft map are in { $file }.
       *[other] The numbers and { NUMBER($count) } steps of a draft map are in { $file }.
    }
diagnose-unplaced =
    { $count ->
        [one] One scored question stands on no step: { $names }. Say in a mapping (--mapping) which step it speaks of.
       *[other] { NUMBER($count) } scored questions stand on no step: { $names }. Say in a mapping (--mapping) which steps they speak of.
    }
diagnose-nothing-asked = Nothing is written: name a folder with --tables, a file with --report, or a workshop with --into.
diagnose-working-reading = reading
diagnose-working-surveys = surveys
diagnose-working-touchpoints = touchpoints
diagnose-working-transitions = transitions
diagnose-working-reach = reach
diagnose-working-funnel = funnel
diagnose-working-effort = effort
diagnose-working-paths = paths
diagnose-working-scores = scores
diagnose-working-order = putting events in order
diagnose-working-end = the last numbers
diagnose-working-draft = draft map
diagnose-working-merging = steps of the draft
diagnose-working-report = report
refused-diagnose_nothing = Nothing to diagnose: name a file of events, or a survey with --survey.
refused-option_of_no_survey = { $option } speaks of a survey, and no survey is named: add it with --survey, or leave { $option } out.
refused-order_unknown_step = The log has no step “{ $step }”, named with --order. Its steps begin: { $names }.
refused-promise_unknown_step = The log has no step “{ $step }”, named with --promise. Its steps begin: { $names }.
refused-option_of_no_log = { $option } speaks of an event log, and none is named: name one beside the survey, or leave { $option } out.
refused-desk_promise_steps = A promise goes from one step of the log to another: choose two different ones.
refused-desk_promise_limit = Say within how long, a number from 0 to { NUMBER($most) }.
refused-since_unclear = “{ $said }” is no day: write --since 2026-03-01, or 2026-03-01T08:30.

## Command line

cli-journeylab = Customer-journey workshops in Jupyter: run the room live, share the result.
cli-commands = commands
cli-help = show this help and stop
cli-version = show the version and stop
cli-language = language of the answers
cli-wrong-usage = { $detail }. See { $command } --help.
cli-no-number = “{ $said }” is no whole number of 1 or more
cli-demo = Open the sample workshop in a browser
    .example = Example: journeylab demo
cli-new = Begin a new workshop
    .example = Example: journeylab new boots.journey --title "Buying boots"
cli-serve = Run a workshop live: the facilitator’s page
    .example = Example: journeylab serve boots.journey
cli-share = Show a workshop read-only: the dashboard
    .example = Example: journeylab share boots.journey --port 8080
cli-lab = Open JupyterLab with the notebooks
    .example = Example: journeylab lab boots.journey
cli-attach = Read evidence into a workshop: steps, a survey, volumes, verbatims, a board
    .example = Example: journeylab attach boots.journey survey.csv --as survey --mapping map.csv --valid 1-5
cli-media = List the sounds, films and pictures of a workshop, add one, or take one off
    .example = Example: journeylab media boots.journey call.mp3 --verbatim "waited three weeks"
cli-diagnose = Read event logs and surveys, and tell what they say
    .example = example: journeylab diagnose events.csv --survey survey.csv --valid 1-5 --tables out --report report.html
cli-export = Write a workshop in an open format
    .example = Example: journeylab export boots.journey --to json boots.json
cli-import = Begin a workshop from an open format
    .example = Example: journeylab import boots.journey --from json boots.json
cli-history = Tell what happened, or the state at a past moment
    .example = Example: journeylab history boots.journey --at 2026-11-22T10:30
cli-check = Read a workshop through and say whether it is whole
    .example = Example: journeylab check boots.journey
cli-copy = Make a safe copy, even while the workshop is open
    .example = Example: journeylab copy boots.journey backup.journey
cli-argument-file = the workshop: a path ending in .journey, or postgresql://…/db?workshop=NAME
cli-argument-port = port to serve on; a free one where none is named
cli-argument-lan = let other machines on this network in, too
cli-argument-no-browser = do not open a browser
cli-argument-title = the workshop’s title
cli-argument-template = the journey to start from; --templates lists them
cli-argument-templates = list the templates and stop
cli-templates-title = Templates, for “journeylab new FILE --template NAME”:
cli-templates-steps = { NUMBER($count) } steps
cli-argument-actor = who does what is done on this page
cli-argument-data = the file to read: CSV, TSV, XLSX, plain lines, Mermaid or Trello JSON
cli-argument-as = what the file holds: steps, events, a survey or series of a metric, volumes, counts made by hand, verbatims, a board, or the sheet of a mystery walk
cli-argument-dry-run = show what would be taken, and take nothing
cli-argument-json = answer in JSON
cli-argument-sheet = the sheet of a workbook, or the table of a file that holds several, by its name or number
cli-argument-mapping = a file with the columns column, step, channel, valid, missing
cli-argument-save-mapping = write the mapping that was recognised, to be corrected by hand
cli-argument-questions = the columns that are scored questions
cli-argument-step = the column that holds the step
cli-argument-channel = the column that holds the channel
cli-argument-segment = the column that holds the customers’ segment
cli-argument-weight = the column that holds each answer’s weight
cli-argument-valid = the answers that count, such as 1-5
cli-argument-missing = the codes that mean “no answer” or “not applicable”, such as 0,6
cli-argument-duplicates = what to do with rows that are exactly the same
cli-argument-to = the format to write
cli-argument-paper = the poster’s paper, lying
cli-argument-without-names = leave the people’s names out of a poster
cli-argument-map = which map: current, target, validated, or the name of a variant
cli-argument-story = the journey told step by step, as html or pdf; the target where there is one
cli-argument-out = the file to write
cli-argument-from = the format to read
cli-argument-source = the file to read
cli-argument-at = a change’s number, a time (2026-11-22T10:30) or the name of a moment
cli-argument-diagnosed = event logs, one after the other: CSV, Parquet, XES, XLSX
cli-argument-survey = a survey; may be given several times
cli-argument-customer = the column that holds the customer
cli-argument-event-at = the column that holds the time
cli-argument-start = the column that holds when the step began
cli-argument-score = the column that holds the customer’s score
cli-argument-person = the column that names whom of the company the customer met; counted, never shown
cli-argument-text = the column that holds customers’ words
cli-argument-time-zone = the zone of times that name none, such as Europe/Paris
cli-argument-lifecycle = count only the rows that are complete
cli-argument-order = the funnel’s steps, in order
cli-argument-promise = a promise to judge by the log, repeatable: "quote asked > quote sent: 48 h"
cli-argument-since = the day on which something changed: promises and scores before it and from it on
cli-argument-top = how many paths to list
cli-argument-overall = the column that holds the overall satisfaction
cli-argument-engine = where it is computed: duckdb, spark://local, spark://host:15002 (Spark Connect), clickhouse://local or clickhouse://user:password@host:8123/database
cli-argument-tables = write every table into this folder, as CSV
cli-argument-report = write a report, one HTML file
cli-argument-into = send the numbers and a draft map to this workshop
cli-argument-medium = the sound, film or picture to add: MP3, M4A, OGG, WAV, WEBM, FLAC, MP4, JPEG, PNG, GIF, WEBP
cli-argument-verbatim = the verbatim that carries it: its id, or words that only it holds
cli-argument-persona = the persona whose picture it is: an id, or a name
cli-argument-remove = the name of a medium that the verbatim shall no longer carry
cli-created = { $file } is ready. Run it with: journeylab serve { $file }
cli-copied = Copied to { $out }.
cli-exported = Written to { $out }.
cli-imported = { $file } holds { $changes ->
        [one] { NUMBER($changes) } change
       *[other] { NUMBER($changes) } changes
    } of “{ $title }”.
cli-whole = { $file } is whole: { $changes ->
        [one] { NUMBER($changes) } change
       *[other] { NUMBER($changes) } changes
    } read and verified.
cli-sample-at = This is the sample, an invented shop. Your copy: { $file }
attach-column = { $column }: { $role }
attach-column-left-out = { $column }: not taken ({ $role })
attach-question = { $question } → “{ $step }”, { $channel }
attach-question-unassigned = { $question } → no step; give it one in a mapping
attach-questions-none = No column looks like a score: name the questions, or give a mapping
attach-more-refused = … and { NUMBER($count) } more
attach-nothing-taken = Shown only: nothing was written to { $file }.
attach-taken = Taken into { $file }, as one command: one undo takes it back.
cli-media-added = { $name } is added to “{ $text }”.
cli-media-removed = “{ $text }” no longer carries { $name }. The file stays beside the workshop; undo brings it back.
cli-media-line = { $name } ({ $size } MB): “{ $text }” ({ $id })
cli-media-line-missing = { $name } ({ $size } MB, its file is missing): “{ $text }” ({ $id })
cli-media-none = Nothing in { $file } carries a sound, a film or a picture. Add one: journeylab media { $file } MEDIUM --verbatim WORDS
cli-history-line = { $seq }  { $at }  { $what }
cli-stopped = Stopped. Nothing is left half-written.
cli-file-trouble = { $file } cannot be used: { $trouble ->
    [EACCES] you may not write there
    [EEXIST] a file of that name is there already
    [EISDIR] it is a folder
    [ENOENT] its folder does not exist
    [ENOTDIR] a part of its path is no folder
    [ENOSPC] the disk is full
    [EFBIG] it grew larger than a file may be
    [EROFS] the disk can only be read
   *[other] { $reason }
  }. Check the path, the rights and the room on the disk.

## Server and connection

page-opening = Opening the workshop…
page-without_script = This page needs JavaScript. Allow it for this address, then load the page again.
page-broken = Something went wrong while the page was being drawn.
page-broken_next = Everything entered so far is saved. Load the page again; if it happens again, the terminal says why.
page-closed = This page opens with its own link.
page-closed_next = Copy the whole link, as the terminal shows it.
page-nothing_here = There is nothing at this address.
page-lost = No answer from the computer that runs the workshop.
page-lost_next = What was saved is safe, and your drafts stay here. The page comes back by itself.
page-return = The workshop is back.
page-return_next = Drawing the page again…
page-refused = This link is no longer valid.
page-refused_next = Open the new link, as the terminal shows it.
server-serving = { $title } is open: { $url }
server-for-others = For others on this network: { $url }
server-private = This link opens the workshop to whoever has it. Do not share it: give readers the one of "journeylab share".
server-stop = Press Ctrl+C to stop. Everything is saved as you go.
server-opening-lab = JupyterLab opens the notebooks in { $folder }.


## Tables side by side

tables-title = The tables, side by side
tables-says = { $tables ->
    [0] Every sticky stands on the board of the whole room.
   *[other] { $count ->
        [one] 1 sticky
       *[other] { NUMBER($count) } stickies
      } at { $tables ->
        [one] 1 table
       *[other] { $tables } tables
      }. { $groups ->
        [0] Nothing that two of them put up looks the same.
        [one] One thing was said at several of them.
       *[other] { $groups } things were said at several of them.
      }
  }
tables-back = The wall
tables-alike = Said at several tables
tables-alike-none = No two tables say the same. Where they do in other words, select the stickies (Space, or Ctrl and click) and merge them, or drop one on the other.
tables-alike-help = The chosen wording stays; who said it is kept. What was missed: select it with Space, or drop one sticky on the other.
tables-merge = Merge
tables-apart = Not the same
tables-private = (in private)
tables-stays = Both stay.
tables-fixed = locked
tables-locked = Looking back: nothing can be changed here
tables-none = No table has put anything up yet. On the wall, open a table of your own and write there; then look at all of them here.
tables-hidden = { $count ->
    [one] 1 still private, stays there
   *[other] { NUMBER($count) } still private, stay there
  }
tables-merge-all = { $count ->
    [one] Merge it
   *[other] Merge all { $count }
  }
tables-make-one = { $count ->
    [one] Make one board (1 sticky)
   *[other] Make one board ({ NUMBER($count) } stickies)
  }
tables-merge-kinds = These are of different kinds: only stickies of one kind are merged.
tables-named = { $kind }: { $text }
tables-brought = brought by { $who }
tables-group = group { $number }: said at { $count } tables
tables-keep-of = Keep this wording: { $text }
tables-apart-of = “{ $text }” says something else
tables-merged = “{ $text }” now stands for { $count } stickies.
tables-merged-all = { $count ->
    [one] One thing that several tables said now stands once.
   *[other] { $count } things that several tables said now stand once each.
  }
tables-picked = { $count } selected
tables-merge-picked = Merge the { $count }
tables-more = More groups after these: { $count }
tables-key-go = at this table
tables-key-across = to the next table
tables-key-merge = merge
tables-key-apart = not the same
tables-key-pick = select
tables-key-all = merge all
tables-key-back = to the wall
wall-brought-by = { $who } ({ $table })
wall-another-table = Another table
wall-table = Table
wall-all-tables = The tables, side by side
wall-writes = Who writes
wall-writes-nobody = Written by…
wall-back-to-map = back to the map
wall-back-to-hot-spots = back to the hot spots
wall-trace = Where “{ $lane }” of step { $number } comes from: { $step }
wall-trace-spot = What a hot spot rests on: { $spot }


## Wall: refusals

refused-unknown_table = No sticky stands at the table “{ $table }” any more. Look at the tables again, then put together those that are there.
refused-unknown_note = This sticky is no longer on the wall. Someone may have taken it down: see the history.
refused-note_locked = This sticky is locked. Unlock it first (K).
refused-note_ids_count = This page and the workshop no longer understand each other ({ $count } instead of { $wanted }). Load the page again; nothing saved is lost.
refused-note_links_itself = A sticky cannot be linked to itself.
refused-kind_not_in_mode = { $mode ->
    [prepare] In “Prepare”, only actors, systems and PESTEL stickies go up. Change the mode first.
    [explore] In “Explore”, only domain events go up. Change the mode first.
    [model] In “Model”, the six elements and PESTEL stickies go up. Change the mode first.
   *[analyse] In “Analyse”, problems, opportunities and solutions go up. Change the mode first.
  }
refused-link_not_allowed = These two cannot be linked. An actor leads to a command, a command to a domain event, a domain event to a read model; a system goes with commands and events; hot spots go with anything.
refused-wall_nothing_new = Nothing on this wall is new to the map{ $left ->
    [0] .
    [one] , but one sticky belongs to no step yet: put it beside an event or a command.
   *[other] , but { NUMBER($left) } stickies belong to no step yet: put them beside an event or a command.
  }
refused-merge_of_kinds = Only stickies of one kind can become one. Give them the same kind first.
refused-merge_of_hidden = A sticky written in private cannot be merged before it is revealed.
refused-pivot_is_no_event = Only a domain event can be pivotal.


## Export


## Verbatims: the board

verbatims-title = What customers say
verbatims-diagnosis = To the diagnosis
verbatims-summary = { $number ->
    [one] 1 verbatim
   *[other] { NUMBER($number) } verbatims
  }{ $groups ->
    [0] , not grouped yet
    [one] , 1 group
   *[other] , { NUMBER($groups) } groups
  }
verbatims-groups = Groups of verbatims, the heaviest first
verbatims-apart = Apart
verbatims-search = Search the verbatims
verbatims-found = { $number ->
    [0] Nothing found in this group
    [one] 1 found in this group
   *[other] { NUMBER($number) } found in this group
  }
verbatims-matching = { NUMBER($number) } found
verbatims-half-life = Weight halves in
verbatims-days = { $days ->
    [90] 3 months
    [180] 6 months
    [365] 1 year
    [730] 2 years
   *[other] { NUMBER($days) } days
  }
verbatims-propose = Propose groups
verbatims-empty = No verbatim yet. Read a file of customers’ own words in the diagnosis, or add some from Python: jl.apps.add_verbatims(session, texts).
verbatims-none = No verbatim in this group.
verbatims-none-found = Nothing here holds what you search for. The list on the left says where it is found.
verbatims-said = { $number ->
    [0] nobody said it
    [one] said once
   *[other] said { NUMBER($number) } times
  }
verbatims-age = { $days ->
    [0] today in the median
    [one] a day ago in the median
   *[other] { NUMBER($days) } days ago in the median
  }
verbatims-undated = { NUMBER($number) } without a date
verbatims-no-date = without a date
verbatims-weight = Weight: how many said it, and how recently
verbatims-legend = Dark: weight. Pale: as many as said it.
verbatims-rising = rising: { $last } in the last quarter, { $before } before
verbatims-glad = mostly pleased
verbatims-sad = mostly displeased
verbatims-calm = neither pleased nor displeased
verbatims-kind = What it is
verbatims-kind-proposed = What it is (proposed)
verbatims-kind-open = not said
verbatims-kind-none = By what most of it says
verbatims-kind-delight = delight
verbatims-kind-irritant = irritant
verbatims-kind-effort-point = effort point
verbatims-kind-rupture = rupture
verbatims-kind-obstacle = obstacle
verbatims-kind-expectation = expectation
verbatims-kind-of-group = What this group is
verbatims-step-none = No step
verbatims-step-of-group = The step it is about
verbatims-voices-of = What customers say: { $group }
verbatims-mark = Choose
verbatims-marked = { $number } chosen
verbatims-marked-title = What to do with those chosen
verbatims-rename = Rename the group
verbatims-renamed = Renamed: “{ $group }”
verbatims-merge = Merge…
verbatims-merge-into = Merge into which group?
verbatims-merged = “{ $group }” merged into “{ $into }”
verbatims-move = Move…
verbatims-move-to = Move to which group?
verbatims-moved = Moved to “{ $group }”: { $number }
verbatims-remove = Undo the group: its verbatims stay, apart
verbatims-removed = Group “{ $group }” undone; its verbatims are apart
verbatims-split = New group…
verbatims-split-name = Name of the new group ({ $number } chosen)
verbatims-split-done = New group: “{ $group }”
verbatims-clear = Choose none
verbatims-more = Show more ({ $number } left)
verbatims-filter = Type part of its name
verbatims-done = Done
verbatims-no-other = There is no other group yet.
verbatims-carried = { $number } verbatims
verbatims-lands = To “{ $group }”
verbatims-merges = Merge into “{ $group }”
verbatims-locked = Looking at the past
verbatims-media-missing = the file is not beside the workshop
verbatims-add-medium = Add a sound, a film or a picture
verbatims-remove-medium = Take off this verbatim
verbatims-medium-removed = Taken off: { $name }
verbatims-adding = Adding: { $percent }%
verbatims-audio-named = Sound: { $name }, { $size } MB
verbatims-video-named = Film: { $name }, { $size } MB
verbatims-image-named = Picture: { $name }, { $size } MB
verbatims-key-groups = groups
verbatims-key-enter = to its verbatims
verbatims-key-rename = rename
verbatims-key-merge = merge
verbatims-key-remove = undo the group
verbatims-key-cards = verbatims
verbatims-key-back = back to the groups
verbatims-key-mark = choose
verbatims-key-move = move
verbatims-key-split = new group
mask-email = e-mail
mask-iban = account
mask-card = card
mask-phone = phone
mask-address = address
mask-name = name
mask-order = number
refused-nothing_alike = Nothing here says the same as two others: no group is proposed. Make one by hand, from the verbatims that you choose.
refused-media_need_a_file = A workshop in a database has no folder for sounds, films and pictures. Keep it in a file to add some.
refused-medium_unsafe = { $file } is none of the sounds, films and pictures that may be added: MP3, M4A, OGG, WAV, WEBM, FLAC, MP4, JPEG, PNG, GIF, WEBP. What counts is what is in it, not its name.
refused-medium_too_large = { $file } has { NUMBER($megabytes) } MB; at most { NUMBER($most) } MB are possible. Shorten it or make it smaller.
refused-medium_incomplete = The file { $file } was not added: it did not come whole. Choose it again.
refused-medium_no_picture = { $file } is no picture: a persona has a picture alone.
refused-media_needs_carrier = Say what carries it: --verbatim with its words or id, or --persona with a name; and name a file to add, or --remove.
refused-media_one_at_a_time = One thing at a time: add a file to a verbatim or a persona, or --remove one.
refused-carrier_unclear = { $count ->
    [0] No { $what ->
        [persona] persona is called
       *[other] verbatim holds
      } “{ $said }”. Name its id, or other words.
   *[other] { NUMBER($count) } { $what ->
        [persona] personas have
       *[other] verbatims hold
      } “{ $said }”. Name its id, or more of its words.
}
refused-medium_not_carried = { $count ->
    [0] Nothing is carried there, so { $name } cannot be taken off.
   *[other] { $name } is not carried there. What is carried: { $names }.
}
refused-medium_missing = The file is not beside the workshop. Put the folder of media back next to it.
refused-medium_needs_server = From a notebook, at most { $most } MB can be played. Open the workshop with “journeylab serve” for this one.


## Verbatims: history and refusals

history-verbatims_added = { $number ->
    [one] { $who } added a verbatim
   *[other] { $who } added { NUMBER($number) } verbatims
  }
    .what = { $number ->
        [one] a verbatim added
       *[other] { NUMBER($number) } verbatims added
      }
history-verbatims_removed = { $number ->
    [one] { $who } removed a verbatim
   *[other] { $who } removed { NUMBER($number) } verbatims
  }
    .what = { $number ->
        [one] a verbatim removed
       *[other] { NUMBER($number) } verbatims removed
      }
history-verbatim_set = { $who } corrected a verbatim: “{ $text }”
    .what = correction of “{ $text }”
history-verbatims_moved = { $number ->
    [one] { $who } moved a verbatim to “{ $text }”
   *[other] { $who } moved { NUMBER($number) } verbatims to “{ $text }”
  }
    .what = { $number ->
        [one] a verbatim moved to “{ $text }”
       *[other] { NUMBER($number) } verbatims moved to “{ $text }”
      }
history-verbatims_apart = { $number ->
    [one] { $who } put a verbatim apart
   *[other] { $who } put { NUMBER($number) } verbatims apart
  }
    .what = { $number ->
        [one] a verbatim put apart
       *[other] { NUMBER($number) } verbatims put apart
      }
history-verbatim_group_added = { $count ->
    [one] { $who } made the group “{ $text }”
   *[other] { $who } made { NUMBER($count) } groups of verbatims
  }
    .what = { $count ->
        [one] group “{ $text }” made
       *[other] { NUMBER($count) } groups of verbatims made
      }
history-verbatim_group_removed = { $who } undid the group “{ $text }”
    .what = group “{ $text }” undone
history-verbatim_group_merged = { $who } merged “{ $text }” into “{ $into }”
    .what = merging of “{ $text }” into “{ $into }”
history-verbatim_group_name = { $who } renamed a group of verbatims “{ $text }”
    .what = group of verbatims renamed “{ $text }”
history-verbatim_group_step = { $who } placed the group “{ $text }” in the journey
    .what = place of the group “{ $text }”
history-verbatim_group_kind = { $who } said what the group “{ $text }” is
    .what = kind of the group “{ $text }”
history-practice_added = { $who } added a practice: “{ $text }”
    .what = practice “{ $text }” added
history-practice_removed = { $who } removed a practice: “{ $text }”
    .what = practice “{ $text }” removed
history-practice_set = { $who } completed a practice: “{ $text }”
    .what = practice “{ $text }”
refused-unknown_verbatim = This verbatim is no longer there. Someone may have removed it: see the history.
refused-unknown_group = This group is no longer there. Someone may have merged or undone it: see the history.
refused-unknown_practice = This practice is no longer there. Someone may have removed it: see the history.
refused-date_malformed = “{ $value }” is no date. Write it as 2026-11-28.
refused-medium_malformed = { $file } is not the name of a sound, a film or a picture of this workshop. Add the file again.


## Consolidation

cli-consolidate = Bring several workshops into one journey
    .example = Example: journeylab consolidate whole.journey table-1.journey table-2.journey --dry-run
cli-argument-consolidate-as = one journey whose disputes are told, or a variant of it for each workshop
cli-argument-sources = the workshops to bring in
cli-consolidated = { $file }: steps that came in: { NUMBER($added) }, shared: { NUMBER($shared) }; { $conflicts ->
    [0] nothing is disputed.
    [one] one thing is disputed (what was there stays):
   *[other] { NUMBER($conflicts) } things are disputed (what was there stays):
  }
cli-would-consolidate = Nothing was changed. Steps that { $file } would get: { NUMBER($added) }, shared: { NUMBER($shared) }; { $conflicts ->
    [0] nothing is disputed.
    [one] one thing is disputed:
   *[other] { NUMBER($conflicts) } things are disputed:
  }
consolidate-conflict = “{ $text }”, { $field }: { $values }
consolidate-value = { $name } says “{ $value }”
consolidate-field-stage = stage
consolidate-field-initiative = who starts it
consolidate-field-importance = importance
consolidate-field-emotion = emotion

## Export: text formats

export-customer = Customer
export-company = Company
export-emotion = What the room feels
export-channels = Channels
export-format-mermaid = Mermaid
export-format-drawio = draw.io
export-format-cjml = CJML
export-left-behind = { $format } has no place for these, which stay behind: { $list }. The open JSON holds everything.
export-lost-sub_steps = { $count ->
    [one] one sub-step
   *[other] { NUMBER($count) } sub-steps
  }
export-lost-channels = { $count ->
    [one] one touchpoint
   *[other] { NUMBER($count) } touchpoints
  }
export-lost-cells = { $count ->
    [one] one cell of the map
   *[other] { NUMBER($count) } cells of the map
  }
export-lost-moments_of_truth = { $count ->
    [one] one moment of truth
   *[other] { NUMBER($count) } moments of truth
  }
export-lost-scores = { $count ->
    [one] one score
   *[other] { NUMBER($count) } scores
  }
export-lost-hot_spots = { $count ->
    [one] one hot spot
   *[other] { NUMBER($count) } hot spots
  }
export-lost-personas = { $count ->
    [one] one persona
   *[other] { NUMBER($count) } personas
  }
export-lost-objectives = { $count ->
    [one] one objective
   *[other] { NUMBER($count) } objectives
  }
export-lost-verbatims = { $count ->
    [one] one verbatim
   *[other] { NUMBER($count) } verbatims
  }
export-lost-findings = { $count ->
    [one] one table of findings
   *[other] { NUMBER($count) } tables of findings
  }
export-lost-unscored = { $count ->
    [one] the gap at one step without a score (it stands at 3)
   *[other] the gaps at { NUMBER($count) } steps without a score (they stand at 3)
  }

## Posters

poster-owner = owner { $name }
poster-review = to be reviewed on { $date }
poster-assumed = { $share } assumed
poster-partly = { $share } partly known
poster-measured = { $share } measured
poster-sight = ↑ front stage: what the customer sees · line of visibility · back stage: what the company does ↓
poster-key = Curve: { $lines }. ★ moment of truth.
poster-line-room = in the colours of emotion, { $text }
poster-line-data = dashed with diamonds, { $text }
poster-line-wager = green with rings, { $text }
poster-part = { $stage } ({ $part }/{ $parts })
poster-table = The same in a table
poster-step = Step
poster-left-behind = On the poster: the map as its lanes are shown, each text as far as its cell holds it. The open JSON holds everything.

## Refusals: what the rules answer

refused-text_empty = Nothing is written yet: type a text first.
refused-text_too_long = This text has { NUMBER($length) } characters; { NUMBER($longest) } is the most. Shorten it, or split it in two.
refused-text_has_control_characters = This text holds characters that cannot be shown. Type it again, or paste it as plain text.
refused-id_taken = This has been added already, here or on another screen.
refused-id_malformed = This name cannot be used: it must be neither empty, nor longer than 200 characters, nor hold a “/”.
refused-message_malformed = This page and the workshop no longer understand each other. Load the page again; nothing saved is lost.
refused-message_unknown = This page asks for something that this version cannot do ({ $name }). Load the page again.
refused-too_many_at_once = That is { NUMBER($count) } at once; { NUMBER($most) } is the most. Paste it in several parts.
refused-workshop_missing = There is no workshop in this file yet. Make one with “journeylab new”.
refused-workshop_exists = This file already holds a workshop, “{ $title }”. Choose another file.
refused-unknown_step = This step is no longer in the journey. Someone may have removed it: see the history.
refused-unknown_stage = This stage is no longer in the journey. Someone may have removed it: see the history.
refused-unknown_channel = This channel is no longer on the list. Someone may have removed it: see the history.
refused-unknown_participant = This person is no longer among the participants. Someone may have removed them: see the history.
refused-unknown_hot_spot = This hot spot is no longer there. Someone may have removed it: see the history.
refused-unknown_item = One of these is not put to the vote in this round.
refused-unknown_round = There is no such round of voting in this workshop.
refused-unknown_finding = These findings are no longer in the workshop.
refused-unknown_setting = This version knows no setting called “{ $id }”.
refused-unknown_criterion = This version ranks by no criterion called “{ $id }”.
refused-setting_malformed = This value does not suit this setting. Nothing was changed.
refused-choice_unknown = “{ $value }” is not one of the choices here. Nothing was changed.
refused-last_stage = A journey needs at least one stage: this is the last one.
refused-step_inside_itself = A step cannot stand inside itself. It stays where it was.
refused-parent_in_other_stage = A sub-step stays in the stage of its step. Move the step, and its sub-steps follow.
refused-importance_off_scale = Importance goes from { $low } to { $high }.
refused-score_off_scale = Scores go from { $low } to { $high }.
refused-place_off_scale = Impact and effort go from { $low } to { $high }.
refused-place_half_given = A place on the matrix needs both, impact and effort.
refused-weight_off_scale = A weight goes from { $low } to { $high }.
refused-weights_all_zero = At least one criterion must weigh something, or there is nothing to rank by.
refused-level_names_count = The emotion scale has { $wanted } levels: give { $wanted } names, not { $count }.
refused-finding_ragged = These findings have rows of different lengths. Nothing was taken.
refused-round_without_items = Choose at least one thing to vote on, then open the round.
refused-round_still_open = A round of voting is still open. Close it first.
refused-round_closed = This round is closed: its votes no longer change. Open a new one to vote again.
refused-cap_off_budget = One thing can get from 1 dot up to all { $budget }; { $cap } does not fit.
refused-cap_passed = { $cap ->
    [one] One dot is the most on one thing.
   *[other] { $cap } dots are the most on one thing.
  }
refused-budget_spent = { $budget ->
    [one] The only dot is placed. Take it off to place it elsewhere.
   *[other] All { $budget } dots are placed. Take one off to place it elsewhere.
  }
refused-not_undoable = This cannot be taken back: votes, and what rounds gave, stay as they are.
refused-changed_since = This can no longer be taken back on its own: { $actor } has changed the same thing since. The history shows what.
refused-holds_others = Others have put something into it since: move that first, then take this back.
refused-not_yours = Scores and votes belong to those who gave them: only they can take them back.
refused-taken_back_already = { $actor } has already taken this back. The history shows it.
refused-nothing_to_undo = You have nothing left to undo.
refused-nothing_to_redo = You have nothing to redo.
refused-command_unknown = This is no longer in the history of this workshop.
refused-moment_name_is_number = A moment needs a name with letters: numbers alone already stand for changes.
refused-moment_name_taken = There is already a moment called “{ $name }”. Choose another name.
refused-moment_unknown = There is no moment “{ $moment }” in this workshop.
refused-behind_curtain = Not during a vote: it would show on the screen what was just voted. Leave the ballot first.
refused-unforeseen = Something went wrong that was not foreseen, and nothing was changed. What was saved is safe. Try again; if it happens again, the terminal says why.
refused-unnamed = This was refused ({ $code }). Nothing was changed.
actor-facilitator = the facilitator
refused-port_taken = Port { $port } is taken by another program. Choose another with --port, or leave --port out and a free one is found.
refused-token_too_short = A token of fewer than { $shortest } characters can be guessed. Choose a longer one, or leave it out and a good one is made.
refused-looking_back = You are looking at { $moment }: nothing can be changed there. Go back to now first.


## Refusals: the preparation

refused-workshop_not_beside = There is no workshop “{ $name }” in this folder. It may have been moved or renamed: put it back beside this one.
refused-portfolio_needs_files = Only workshops in files ending in “{ $suffix }” can be opened from one another.
refused-picture_unsafe = This is no picture that can be kept. Choose a JPEG, PNG, GIF or WEBP.
refused-picture_too_large = This picture is too large for a board: { NUMBER($most) } KB is the most. Make it smaller.
refused-unknown_template = There is no template called “{ $id }”. There are: { $known }.
refused-unknown_objective = This objective is no longer on the list. Someone may have removed it: see the history.
refused-unknown_kpi = This KPI is no longer on the list. Someone may have removed it: see the history.
refused-unknown_knowledge = This source is no longer on the list. Someone may have removed it: see the history.
refused-unknown_persona = This persona is no longer in the workshop. Someone may have removed it: see the history.
refused-unknown_trait = This line is no longer said of the persona. Someone may have removed it: see the history.
refused-unknown_contact_reason = This contact reason is no longer on the list. Someone may have removed it: see the history.
refused-unknown_inquiry = This inquiry is no longer on the plan. Someone may have removed it: see the history.
refused-unknown_department = This department is no longer on the list. Someone may have removed it: see the history.
refused-unknown_field = This version knows nothing called “{ $id }” there. Nothing was changed.
refused-number_off_scale = This number goes from { $low } to { $high }.
refused-volume_negative = A volume is a count of contacts: give 0 or more.
refused-link_malformed = “{ $name }” cannot be linked: give the name of a workshop’s file in the same folder, ending in “{ $suffix }”.

## Memory: what the stores answer

refused-memory_disk_full = The disk is full: this was not saved. Free some space, then do it again; everything before it is safe.
refused-memory_busy = Another program holds the file { $file }: this was not saved. Try again in a moment.
refused-memory_read_only = The file { $file } may be read but not written. Save a copy elsewhere with “journeylab copy”, or change its permissions.
refused-memory_unreadable = The file { $file } cannot be opened. Check its permissions, or that the disk is still there.
refused-memory_unwritable = Nothing can be written at { $file }. Choose another folder, or change its permissions.
refused-memory_damaged = The file is damaged. It was left untouched: “journeylab check” says where, and an older copy helps.
refused-memory_truncated = The file { $file } is cut short, as after a download that stopped. It was left untouched: fetch it again.
refused-memory_foreign = { $file } is not a workshop. It was left untouched. Workshops end in “.journey”.
refused-memory_empty = The file { $file } is empty. Make a workshop with “journeylab new”.
refused-memory_newer = The file { $file } was made by a newer JourneyLab. It was left untouched: update JourneyLab to open it.
refused-memory_change_unknown = The file { $file } holds a change that this version cannot read. It was left untouched: update JourneyLab to open it.
refused-memory_missing = There is no file { $file }. Check the name, or make a workshop with “journeylab new”.
refused-memory_exists = { $file } exists already and was left untouched. Choose another name.
refused-memory_directory = { $file } is a folder. Name a file that ends in “.journey”.
refused-memory_not_a_file = { $file } is a database, not a file: this only works with a file.
refused-memory_address_malformed = { $file } is no address of a workshop. It looks like “postgresql://host/database?workshop=name”, or is a file’s name.
refused-memory_password_refused = The database refused the password for { $file }. Set PGPASSWORD, then try again.
refused-memory_database_missing = There is no such database: { $file }. Check its name, or have it created.
refused-memory_unreachable = The database { $file } does not answer. Check the network and that it runs; nothing saved is lost.
refused-memory_failed = The memory of this workshop ({ $file }) answers with an error: { $detail }. What was saved before is safe.
refused-memory_json_malformed = { $file } is not the open JSON of a workshop. Nothing was taken from it.
refused-memory_driver_missing = A database needs one more part: pip install "journeylab[postgresql]". The address was { $file }.
memory-risk-cloud_folder = { $file } lies in a folder that is copied to the cloud while you work, and such a copy can be broken. Keep it elsewhere during the workshop, and save a copy there afterwards.
memory-risk-network_drive = { $file } lies on a network drive. Let only one computer write to it; for several, use PostgreSQL.


## Sample

start-stage-before = Before the purchase
start-stage-purchase = Purchase
start-stage-after = After the purchase
start-channel-web = Website
start-channel-app = App
start-channel-store = Store
start-channel-phone = Phone
start-channel-email = E-mail
start-channel-post = Post
start-channel-chat = Chat
start-title = A new journey
