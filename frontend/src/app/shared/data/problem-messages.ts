/** One French sentence for each problem type of the API, and for the statuses without one. */
export const problemMessages: Readonly<Record<string, string>> = {
  'invalid-input': 'Certaines réponses sont à corriger.',
  'bad-request': 'Certaines réponses sont à corriger.',
  'not-found': 'Cette page ou cet élément n’existe pas, ou ne vous est pas accessible.',
  forbidden: 'Votre rôle ne permet pas cette action.',
  'not-authenticated': 'Votre session a expiré\u00a0: reconnectez-vous.',
  'too-many-logins':
    'Trop d’essais de connexion ont échoué. Patientez quelques minutes avant de réessayer.',
  'second-factor-required':
    'Ce centre demande un second facteur à son personnel\u00a0: activez-le dans «\u00a0Mon compte\u00a0», puis revenez.',
  'second-factor-on':
    'Une application d’authentification est déjà active\u00a0: retirez-la avant d’en ajouter une autre.',
  'settings-file-altered':
    'Ce fichier n’est pas tel qu’il a été exporté\u00a0: sa signature ne correspond pas. Exportez-le de nouveau.',
  'settings-file-unreadable': 'Ce fichier n’est pas un fichier de réglages d’Entremise.',
  'settings-file-unknown-key':
    'Ce fichier vient d’une installation que celle-ci ne connaît pas. Demandez à l’exploitant de la plateforme d’ajouter sa clé, affichée là-bas sous «\u00a0Exporter\u00a0», aux clés de confiance.',
  'settings-file-other-version':
    'Ce fichier vient d’une autre version d’Entremise\u00a0: mettez les deux installations à la même version, puis exportez de nouveau.',
  'step-up-required': 'Cette action demande de confirmer votre identité.',
  'last-admin':
    'C’est le dernier compte d’administration sans date de fin\u00a0: donnez d’abord ce rôle, sans date, à quelqu’un d’autre.',
  'member-ended': 'Ce compte est désactivé\u00a0: réactivez-le avant de changer ses rôles.',
  'already-member':
    'Cette personne a déjà un compte dans votre centre\u00a0: changez ses rôles dans la liste.',
  'already-invited':
    'Une invitation attend déjà à cette adresse\u00a0: renvoyez-la, ou retirez-la d’abord.',
  'invitation-gone':
    'Cette invitation n’est plus valable. Demandez à votre centre de gestion de la renvoyer.',
  'link-gone': 'Ce lien a déjà servi ou n’est plus valable. Demandez-en un autre.',
  'address-taken':
    'Un autre compte a cette adresse\u00a0: connectez-vous avec elle, ou choisissez-en une autre.',
  'too-many-selected': 'Une action traite 500\u00a0lignes au plus\u00a0: réduisez la sélection.',
  'too-many-views':
    'Vous gardez déjà 30\u00a0vues de cette liste\u00a0: supprimez-en une avant d’en enregistrer une autre.',
  'view-name-taken':
    'Une de vos vues de cette liste porte déjà ce nom\u00a0: choisissez-en un autre.',
  'result-expired':
    'Ce fichier n’est plus gardé\u00a0: il l’est sept jours. Relancez l’export pour en obtenir un nouveau.',
  'too-many-requests':
    'Trop de demandes ont été envoyées en peu de temps. Patientez une minute, puis réessayez.',
  'idempotency-key-reused':
    'Cette demande a déjà été envoyée avec un autre contenu. Rechargez la page avant de recommencer.',
  'upload-too-large': 'Les fichiers envoyés sont trop volumineux.',
  'upload-type-refused':
    'Ce type de fichier n’est pas accepté. Formats acceptés\u00a0: PDF, JPEG, PNG, HEIC, ODT, DOCX.',
  'already-in-directory': 'Cette collectivité est déjà dans l’annuaire.',
  'changed-meanwhile':
    'Cette fiche a été modifiée entre-temps par quelqu’un d’autre. Rechargez-la avant de recommencer.',
  'mediator-already-registered': 'Cette personne est déjà enregistrée comme médiateur.',
  'time-entry-already-reversed': 'Cette saisie de temps a déjà été annulée.',
  'invoice-not-ready': 'La facture ne peut pas être émise : complétez les informations signalées.',
  'case-not-closed': 'Ce dossier n’est pas clos : il sera facturé quand le médiateur l’aura clos.',
  'case-already-invoiced': 'Ce dossier est facturé : son temps et sa facture ne changent plus.',
  'nothing-to-invoice':
    'Le montant est de 0 € : les heures sont tracées dans le décompte, sans facture.',
  'centre-closed': 'Ce centre est momentanément fermé. Aucune donnée n’est perdue.',
  'case-not-in-this-state':
    'Cette action n’est plus possible\u00a0: le dossier a avancé entre-temps. Rechargez-le pour voir où il en est.',
  'follow-up-code-wrong':
    'Ce code est inexact ou n’est plus valable. Vérifiez le dernier message reçu, ou demandez un nouveau code.',
  'claimant-only': 'Seule la personne qui a saisi le médiateur peut le faire.',
  'too-many-assistants':
    'Trois personnes au plus vous assistent en même temps, et vingt en tout dans un dossier. Mettez d’abord fin à un accès, ou appelez le centre de gestion.',
  'follow-up-code-needed': 'Votre accès est terminé\u00a0: demandez un nouveau code.',
  'data-request-code-wrong':
    'Ce code est inexact ou n’est plus valable. Vérifiez le dernier message reçu, ou demandez un nouveau code.',
  'data-request-code-needed': 'Votre accès est terminé\u00a0: demandez un nouveau code.',
  'data-request-not-now':
    'Cette demande a déjà sa réponse, ou son délai ne peut plus être prolongé\u00a0: rechargez la page pour voir où elle en est.',
  'coverage-overlap':
    'Une autre convention couvre déjà cette collectivité à la date de prise d’effet. Fixez d’abord le dernier jour couvert par cette autre convention.',
  'convention-already-open':
    'Une convention est déjà en préparation avec cette collectivité. Poursuivez-la, ou abandonnez-la avant d’en préparer une autre.',
  'deliberation-already-recorded':
    'Une délibération de cette collectivité porte déjà ce numéro et cette date.',
  'tariff-already-set': 'Un tarif prend déjà effet ce jour-là.',
  'no-tariff-in-force': 'Aucun tarif du centre n’est en vigueur à cette date.',
  'wrong-convention-state':
    'La convention n’en est plus à cette étape. Rechargez la page pour voir où elle en est.',
  'invitation-answered': 'Une réponse a déjà été donnée à cette demande\u00a0: elle est gardée.',
  'colour-contrast-too-low':
    'Cette couleur est trop claire pour qu’un texte blanc s’y lise. Choisissez-en une plus foncée.',
  'impersonation-read-only':
    'Vous voyez l’application à la place d’un autre membre\u00a0: rien ne peut y être modifié ni exporté. Reprenez d’abord votre place.',
  'impersonation-over': 'Vous avez repris votre place\u00a0: rechargez la page.',
  'own-factor': 'Votre propre second facteur se change dans votre compte.',
  'account-reaches-further':
    'Ce compte ouvre aussi un autre centre ou la plateforme\u00a0: votre centre seul ne peut pas en retirer le second facteur, l’exploitation de la plateforme le peut.',
  'no-second-factor': 'Ce compte n’a pas de second facteur.',
  'own-access':
    'Vous ne pouvez pas retirer votre propre accès\u00a0: un collègue ou votre centre de gestion le peut.',
  'already-colleague': 'Cette personne a déjà accès à l’espace de votre collectivité.',
  'account-closed-by-centre':
    'Votre centre de gestion a fermé le compte de cette personne\u00a0: adressez-vous à lui.',
  'place-refused':
    'Cette place ne peut pas être prise\u00a0: c’est la vôtre, ou celle d’une personne qui exploite la plateforme.',
  'status-0': 'Le service ne répond pas. Vérifiez votre connexion, puis réessayez.',
  'status-400': 'Certaines réponses sont à corriger.',
  'status-401': 'Votre session a expiré\u00a0: reconnectez-vous.',
  'status-403': 'Votre rôle ne permet pas cette action.',
  'status-404': 'Cette page ou cet élément n’existe pas, ou ne vous est pas accessible.',
  'status-409': 'Cette action n’est plus possible\u00a0: la situation a changé entre-temps.',
  'status-413': 'Les fichiers envoyés sont trop volumineux.',
  'status-415': 'Ce type de contenu n’est pas accepté.',
  'status-422': 'Certaines réponses sont à corriger.',
  'status-429':
    'Trop de demandes ont été envoyées en peu de temps. Patientez une minute, puis réessayez.',
  'status-503': 'Le service est momentanément indisponible. Réessayez dans quelques minutes.',
};
