// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/alternativescard.h"

#include "core/catalog/samemodel.h"
#include "ui/text/text.h"
#include "ui/theme/icons.h"
#include "ui/widgets/alternativerow.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchfield.h"

#include <QButtonGroup>
#include <algorithm>

namespace aigo {

AlternativesCard::AlternativesCard(Desk &desk, const Theme &theme, QWidget *parent)
    : Card(theme, parent)
    , m_desk(desk)
    , m_colours(theme)
    , m_group(new QButtonGroup(this))
    , m_chipRow(new QWidget(this))
    , m_flow(new FlowLayout(m_chipRow, space::xs))
    , m_filter(new SearchField(theme, this))
    , m_wrong(new Label(theme, TextRole::Caption, Label::Tone::Bad, this))
    , m_summary(new Label(theme, TextRole::Caption, Label::Tone::Faint, this))
{
    m_flow->setContentsMargins(0, 0, 0, 0);
    body()->addWidget(m_chipRow);
    m_filter->setGlyph(Icon::Filter);
    m_filter->setObjectName(QStringLiteral("alternativesFilter"));
    body()->addWidget(m_filter);
    m_wrong->setWordWrap(true);
    m_wrong->hide();
    body()->addWidget(m_wrong);
    auto *rows = new QVBoxLayout;
    rows->setSpacing(0);
    for (std::size_t i = 0; i < mostShown; ++i) {
        auto *row = new AlternativeRow(theme, Icon::Plus, this);
        row->setObjectName(QStringLiteral("alternative-%1").arg(i));
        row->hide();
        rows->addWidget(row);
        m_rows.push_back(row);
        connect(row, &QAbstractButton::clicked, this, [this, row] { Q_EMIT addAsked(row->id()); });
    }
    body()->addLayout(rows);
    m_summary->setWordWrap(true);
    body()->addWidget(m_summary);
    connect(m_filter, &QLineEdit::textChanged, this, &AlternativesCard::search);
    connect(m_group, &QButtonGroup::idClicked, this, [this](int place) {
        m_chosen = m_models.at(static_cast<std::size_t>(place)).id();
        search();
    });
}

void AlternativesCard::makeChips(const std::vector<Model> &models)
{
    while (m_chips.size() < models.size()) {
        auto *chip = new Chip(m_colours, {}, m_chipRow);
        chip->setCheckable(true);
        chip->setObjectName(QStringLiteral("alternativesOf-%1").arg(m_chips.size()));
        m_group->addButton(chip, static_cast<int>(m_chips.size()));
        m_flow->addWidget(chip);
        m_chips.push_back(chip);
    }
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        m_chips[i]->setVisible(i < models.size());
        if (i < models.size()) {
            m_chips[i]->setText(displayName(models[i].facts));
            m_chips[i]->setSwatch(m_colours.series(static_cast<int>(i)));
            m_chips[i]->setChecked(models[i].id() == m_chosen);
        }
    }
}

void AlternativesCard::show(const std::vector<Model> &models, const Workload &workload,
                            const std::map<QString, QString> &providers)
{
    m_models = models;
    m_workload = workload;
    m_providers = providers;
    const bool there =
        std::any_of(models.begin(), models.end(), [this](const Model &model) { return model.id() == m_chosen; });
    if (!there) {
        m_chosen = models.empty() ? QString() : models.front().id();
    }
    makeChips(models);
    search();
}

ModelTest AlternativesCard::wanted(const Filter &filter) const
{
    if (filter.isEmpty()) {
        return {};
    }
    const Instant now = m_desk.clock().now();
    std::map<QString, State> states;
    for (const ProviderView &view : m_desk.providers()) {
        states[view.provider.slug] = view.verdict.state;
    }
    return [filter, now, states = std::move(states), catalogue = m_desk.catalogue()](const Model &model) {
        FilterSubject subject{model, now};
        if (const auto state = states.find(model.facts.provider);
            state != states.end() && state->second != State::Unknown) {
            subject.status = state->second;
        }
        if (const auto changed = catalogue->changed.find(model.id()); changed != catalogue->changed.end()) {
            subject.changed = changed->second;
        }
        return matches(filter, subject);
    };
}

void AlternativesCard::search()
{
    const FilterParse parse = readFilter(m_filter->text());
    m_wrong->setVisible(parse.problem.has_value());
    if (parse.problem) {
        m_wrong->setText(QStringLiteral("%1; %2").arg(parse.problem->what, parse.problem->mend));
        return;
    }
    const auto model =
        std::find_if(m_models.begin(), m_models.end(), [this](const Model &one) { return one.id() == m_chosen; });
    if (model == m_models.end()) {
        m_found = {};
    } else {
        const auto catalogue = m_desk.catalogue();
        m_found =
            alternativesTo(*model, catalogue->models, m_workload, m_desk.clock().now(),
                           {.wanted = wanted(parse.filter), .same = sameModelAs(model->facts), .most = mostShown});
    }
    say();
}

void AlternativesCard::say()
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (i >= m_found.found.size()) {
            m_rows[i]->hide();
            continue;
        }
        const Alternative &one = m_found.found[i];
        const auto provider = m_providers.find(one.provider);
        m_rows[i]->show(one, provider == m_providers.end() ? one.provider : provider->second, tr("the same model"));
    }
    if (m_found.model.isEmpty()) {
        m_summary->setText({});
    } else if (!m_found.comparable()) {
        m_summary->setText(tr("What this model costs is not known, so nothing can be said to cost less."));
    } else {
        QStringList parts{m_found.cheaper == 0 ? tr("Nothing with the same abilities is known to cost less.")
                                               : tr("%n model(s) cost less.", nullptr, m_found.cheaper)};
        if (m_found.unpriced > 0) {
            parts += tr("%n more fit, but their price is not known.", nullptr, m_found.unpriced);
        }
        m_summary->setText(parts.join(u' '));
    }
}

void AlternativesCard::retranslate()
{
    setTitle(tr("Same abilities for less"), tr("a month"));
    m_filter->setPlaceholderText(tr("Only these: provider:openai -released:<2025"));
    m_filter->setAccessibleName(tr("Filter of the models that cost less"));
    say();
}

} // namespace aigo
